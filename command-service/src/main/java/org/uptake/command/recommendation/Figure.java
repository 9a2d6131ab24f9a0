package org.uptake.command.recommendation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.Frequency;
import org.uptake.kernel.ReviewCode;
import org.uptake.kernel.recommendation.lifecycle.Lifecycle;
import org.uptake.kernel.recommendation.lifecycle.Stage;

/**
 * A published figure of a review that moves: at the end of a quarter a recommendation counts in
 * another stage.
 *
 * @param before null if it was not counted
 * @param after null if it is not counted any more
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Figure(ReviewCode review, LocalDate date, @Nullable Stage before, @Nullable Stage after) {

  private static final Frequency PUBLISHED = Frequency.QUARTER;

  /** Up to today, in order of time. */
  static List<Figure> moved(ReviewCode review, Lifecycle before, Lifecycle after, LocalDate today) {
    List<Figure> moved = new ArrayList<>();
    LocalDate end = PUBLISHED.lastDayOf(earlier(before.opened(), after.opened()));
    while (!end.isAfter(today)) {
      Optional<Stage> was = before.stageOn(end);
      Optional<Stage> becomes = after.stageOn(end);
      if (!was.equals(becomes)) {
        moved.add(new Figure(review, end, was.orElse(null), becomes.orElse(null)));
      }
      end = PUBLISHED.lastDayOf(end.plusDays(1));
    }
    return List.copyOf(moved);
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
