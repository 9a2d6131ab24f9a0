package org.uptake.console.attention;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uptake.console.api.AttentionAnswer;
import org.uptake.console.frame.Frame;
import org.uptake.console.frame.Said;
import org.uptake.console.frame.WebPage;
import org.uptake.console.recommendation.EntryActions;
import org.uptake.pages.Markup;

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
    if (one.code() != null) {
      return Said.in(frame.words(), one.code(), one.values(), String.valueOf(one.why()));
    }
    String cause = one.cause();
    return cause == null ? Markup.text("") : Markup.text(frame.words().word("cause", cause));
  }

  /** What whoever recorded it wrote. */
  public String written(AttentionAnswer.Reason one) {
    return one.code() == null && one.why() != null ? one.why() : "";
  }

  /** Where to record what happened since; nothing where this reader may not. */
  public @Nullable String record(AttentionAnswer.Item item) {
    if (!EntryActions.mayRecord(frame)) {
      return null;
    }
    String way = "/recommendations/" + item.id() + "/record";
    return frame.visit().plain(way);
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
