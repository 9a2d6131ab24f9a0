package org.uptake.query.recommendation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.recommendation.lifecycle.Moment;
import org.uptake.kernel.recommendation.lifecycle.Situation;
import org.uptake.kernel.recommendation.lifecycle.Stage;

/**
 * How a recommendation stood over a span of days.
 *
 * @param toDay the first day that it does not hold any more; null if it still does
 * @param since the day from which on the stage was this one
 */
record Span(
    LocalDate fromDay,
    @Nullable LocalDate toDay,
    Stage stage,
    LocalDate since,
    boolean confirmed,
    boolean contradicted,
    LocalDate heardUntil,
    @Nullable LocalDate dueOn)
    implements Dated<Span> {

  /** Only what held at the end of a day counts for it. */
  static void append(List<Span> spans, List<Moment> lastOfDays) {
    for (Moment moment : lastOfDays) {
      Stage stage = moment.situation().stage();
      boolean goesOn = !spans.isEmpty() && spans.getLast().stage() == stage;
      LocalDate since = goesOn ? spans.getLast().since() : moment.day();
      Timeline.append(spans, from(moment, stage, since));
    }
  }

  private static Span from(Moment moment, Stage stage, LocalDate since) {
    Situation situation = moment.situation();
    return new Span(
        moment.day(),
        null,
        stage,
        since,
        situation.isConfirmed(),
        situation.contradicted(),
        situation.heardUntil(),
        situation.dueOn().orElse(null));
  }

  @Override
  public Object key() {
    return fromDay;
  }

  @Override
  public Span until(LocalDate day) {
    return over(fromDay, day);
  }

  @Override
  public Span openEnded() {
    return over(fromDay, null);
  }

  @Override
  public boolean goesOnAs(Span next) {
    return next.over(fromDay, toDay).equals(this);
  }

  private Span over(LocalDate from, @Nullable LocalDate to) {
    return new Span(from, to, stage, since, confirmed, contradicted, heardUntil, dueOn);
  }
}
