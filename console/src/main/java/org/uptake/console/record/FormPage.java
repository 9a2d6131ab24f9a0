package org.uptake.console.record;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uptake.console.api.Names;
import org.uptake.console.frame.WebPage;
import org.uptake.console.record.DetailsPage.BoxError;
import org.uptake.pages.Markup;

/** A page with a form, as its fields see it. */
public interface FormPage extends WebPage {

  /** What stands in its boxes. */
  TypedEntry typed();

  /** What is wrong, by the name of the box. */
  List<BoxError> errors();

  @Override
  default int status() {
    return errors().isEmpty() ? 200 : 422;
  }

  @Override
  default boolean keepsWhatIsTyped() {
    return true;
  }

  /** What is wrong with a box; null where nothing is. */
  default @Nullable Markup error(String box) {
    return BoxError.in(errors(), box);
  }

  /** What stands in a box; empty where nothing does. */
  default String text(String box) {
    return typed().text(box);
  }

  /** Rows of a list: those filled in, and an empty one. */
  default int rows(String list) {
    return Math.max(1, typed().pieces(list) + (frame().visit().parameter("more") == null ? 0 : 1));
  }

  /**
   * The words that ask for a field.
   *
   * @param part label or hint
   * @return empty where there are none
   */
  String ask(String part, String field);

  /** The words that ask for a part of a piece of a list. */
  default String askPart(String part) {
    return ask("label", part);
  }

  /** A word to choose, in the reader's words. */
  default String word(String field, String word) {
    return frame().words().word(field, word);
  }

  /** Whether whoever asks may say who says it. */
  boolean speaksForOthers();

  /** Those of whom one can be chosen. */
  default List<String> addressees() {
    return List.of();
  }

  default Names names() {
    return Names.NONE;
  }
}
