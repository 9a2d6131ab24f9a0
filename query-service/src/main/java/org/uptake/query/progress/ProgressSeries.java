package org.uptake.query.progress;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uptake.platform.problem.FieldProblem;
import org.uptake.query.platform.StageCounts;
import org.uptake.query.platform.Standpoint;

/**
 * How many recommendations were in each stage, day by day; each is in exactly one, once proposed.
 *
 * @param groups only if they are asked for
 */
record ProgressSeries(
    @JsonUnwrapped ProgressSelection of,
    LocalDate from,
    LocalDate to,
    String step,
    List<Point> points,
    @Nullable List<Group> groups,
    LocalDate asOf,
    @Nullable Instant knownAt,
    long position,
    @Nullable List<FieldProblem> notices) {

  /** From where it is answered. */
  Standpoint at() {
    return new Standpoint(asOf, knownAt, position);
  }

  /** The same of one review. */
  record Group(String review, List<Point> points) {}

  /** How they stood at the end of a day. */
  record Point(LocalDate date, StageCounts counts, long total, long confirmed) {}

  /**
   * @param moves in order of days
   */
  static List<Point> points(List<LocalDate> days, List<ProgressRows.Move> moves) {
    List<Point> points = new ArrayList<>();
    StageCounts running = new StageCounts();
    long confirmed = 0;
    int next = 0;
    for (LocalDate day : days) {
      while (next < moves.size() && !moves.get(next).day().isAfter(day)) {
        ProgressRows.Move move = moves.get(next++);
        running.add(move.stage(), move.delta());
        confirmed += move.confirmed() ? move.delta() : 0;
      }
      StageCounts counts = new StageCounts();
      running.counts().forEach(counts::add);
      points.add(new Point(day, counts, counts.total(), confirmed));
    }
    return points;
  }
}
