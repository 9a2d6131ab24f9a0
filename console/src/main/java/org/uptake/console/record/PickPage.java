package org.uptake.console.record;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uptake.console.api.RecommendationsAnswer;
import org.uptake.console.frame.Frame;
import org.uptake.console.frame.WebPage;
import org.uptake.kernel.recommendation.Kind;
import org.uptake.pages.Markup;

/**
 * What happened, and for which recommendations of a list: the first page of a recording for
 * several.
 *
 * @param filter what the list was asked with, as the rest of an address
 * @param kinds that whoever asks may record
 * @param kind the one chosen, as a word; empty where none is
 * @param picked those chosen
 * @param errors what is wrong, by the name of the box
 */
public record PickPage(
    Frame frame,
    String draft,
    String filter,
    RecommendationsAnswer found,
    List<Kind> kinds,
    String kind,
    Set<String> picked,
    List<DetailsPage.BoxError> errors)
    implements WebPage {

  @Override
  public int status() {
    return errors.isEmpty() ? 200 : 422;
  }

  @Override
  public String template() {
    return "record-several-pick";
  }

  /** Whether the list goes on behind what is shown. */
  public boolean isCut() {
    return found.total() > found.items().size();
  }

  public @Nullable Markup error(String box) {
    return DetailsPage.BoxError.in(errors, box);
  }
}
