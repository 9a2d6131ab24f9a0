package org.uptake.console.recommendation;

import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.uptake.console.api.AttentionAnswer.Reason;
import org.uptake.console.frame.Frame;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.PartialDate.Precision;
import org.uptake.pages.Markup;

/** Tells why something needs a person, and since when. */
public final class ReasonWords {

  private ReasonWords() {}

  /**
   * @param day how a day is shown
   */
  public static Markup since(Reason reason, Function<LocalDate, Markup> day, Frame frame) {
    if (about(reason) == null) {
      return frame.html("reason." + reason.reason() + ".since", "day", day.apply(reason.since()));
    }
    String what = Markup.text(frame.words().word("reason", reason.reason())).html();
    return new Markup(what + " " + day(reason, day, frame).html());
  }

  /** Since when alone. */
  public static Markup day(Reason reason, Function<LocalDate, Markup> day, Frame frame) {
    PartialDate about = about(reason);
    return about == null
        ? frame.html("since", "day", day.apply(reason.since()))
        : frame.sinceAbout(about);
  }

  /** Where the day is only the first of those that the entry may mean: when it says it happened. */
  private static @Nullable PartialDate about(Reason reason) {
    PartialDate dated = reason.occurredOn();
    return dated != null
            && dated.precision() != Precision.DAY
            && dated.earliest().equals(reason.since())
        ? dated
        : null;
  }
}
