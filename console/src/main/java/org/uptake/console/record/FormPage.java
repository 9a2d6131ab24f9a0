package org.uptake.console.record;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uptake.console.api.Names;
import org.uptake.console.frame.WebPage;
import org.uptake.pages.Markup;

/** A page with a form, as its fields see it. */
public interface FormPage extends WebPage {

  @Override
  default boolean keepsWhatIsTyped() {
    return true;
  }

  /** What is wrong with a box; null where nothing is. */
  @Nullable Markup error(String box);

  /** What stands in a box; empty where nothing does. */
  String text(String box);

  /** Rows of a list: those filled in, and an empty one. */
  int rows(String list);

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
