package org.uptake.query.recommendation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.recommendation.lifecycle.Lifecycle;
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
    implements Dated {

  /** Only what held at the end of a day counts for it. None for what was recorded in error. */
  static List<Span> of(Lifecycle lifecycle) {
    if (lifecycle.isRecordedInError()) {
      return List.of();
    }
    List<Span> spans = new ArrayList<>();
    for (Moment moment : Days.lastOfEach(lifecycle.moments())) {
      Stage stage = moment.situation().stage();
      boolean goesOn = !spans.isEmpty() && spans.getLast().stage() == stage;
      LocalDate since = goesOn ? spans.getLast().since() : moment.day();
      Spans.append(spans, from(moment, stage, since), Span::sameAs, Span::until);
    }
    return spans;
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

  private Span until(LocalDate day) {
    return new Span(fromDay, day, stage, since, confirmed, contradicted, heardUntil, dueOn);
  }

  private boolean sameAs(Span next) {
    return next.at(fromDay).equals(this);
  }

  private Span at(LocalDate day) {
    return new Span(day, toDay, stage, since, confirmed, contradicted, heardUntil, dueOn);
  }
}
