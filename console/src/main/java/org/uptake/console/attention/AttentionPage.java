package org.uptake.console.attention;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uptake.console.api.AttentionAnswer;
import org.uptake.console.frame.Frame;
import org.uptake.console.frame.Markup;
import org.uptake.console.frame.WebPage;

/**
 * What needs a person.
 *
 * @param all how many there are for each reason, whichever is chosen
 * @param reason to which the page is narrowed; null for all
 */
public record AttentionPage(
    Frame frame, AttentionAnswer told, Map<String, Long> all, @Nullable String reason)
    implements WebPage {

  @Override
  public String template() {
    return "attention";
  }

  public List<Map.Entry<String, Long>> counts() {
    return List.copyOf(all.entrySet());
  }

  /** Those that the page is about; the others of a recommendation are told in passing. */
  public List<AttentionAnswer.Reason> shown(AttentionAnswer.Item item) {
    return reason == null
        ? item.reasons()
        : item.reasons().stream().filter(one -> one.reason().equals(reason)).toList();
  }

  /** Why, in the reader's language where it is Uptake that says so. */
  public Markup why(AttentionAnswer.Reason one) {
    String cause = one.cause();
    return cause == null ? Markup.text("") : Markup.text(frame.words().word("cause", cause));
  }

  /** What whoever recorded it wrote; only of what was recorded with a reason. */
  public String written(AttentionAnswer.Reason one) {
    String why = one.why();
    boolean isTheirs =
        List.of("stalled", "disputed", "contradicted", "confirmed-by-its-author")
            .contains(one.reason());
    return isTheirs && why != null ? why : "";
  }

  /** Whose move it is, each as a link. */
  public Markup whoseMove(AttentionAnswer.Reason one) {
    return frame
        .words()
        .list(
            one.whoseMove().stream()
                .map(code -> frame.link(frame.to("/stakeholders/" + code), told.known().of(code)))
                .toList());
  }
}
