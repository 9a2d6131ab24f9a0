package org.uptake.query.durations;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * How many days recommendations wait for something, counted from the day of the proposal.
 *
 * @param recommendations all of them, that is those that reached it, wait for it, or ended before
 * @param ended closed, declined or implemented without it: they count as waiting up to that day
 * @param median after so many days half of them have it; null while more than half are without
 * @param longest for how many days the one was observed that was observed longest
 * @param medianAtLeast with {@code medianAtMost} the 95 % interval of the median, null where open
 * @param curve the days on which the share falls of those that are without it
 */
record Waiting(
    long recommendations,
    long reached,
    long waiting,
    long ended,
    @Nullable Long lowerQuartile,
    @Nullable Long median,
    @Nullable Long upperQuartile,
    boolean notReached,
    @Nullable Long longest,
    @Nullable Long medianAtLeast,
    @Nullable Long medianAtMost,
    List<Point> curve) {

  private static final double DIGITS = 1e4;

  /** From so many days on this share is without it. */
  record Point(long days, double waiting) {

    private static Point of(Survival.Step step) {
      return new Point(step.days(), Math.rint(step.share() * DIGITS) / DIGITS);
    }
  }

  /**
   * @param days in order
   */
  static Waiting of(List<Observed> days) {
    Survival survival = Survival.of(days);
    return new Waiting(
        sum(days, Observed::number),
        sum(days, Observed::reached),
        sum(days, Observed::waiting),
        sum(days, Observed::ended),
        survival.lowerQuartile().orElse(null),
        survival.median().orElse(null),
        survival.upperQuartile().orElse(null),
        survival.median().isEmpty(),
        days.isEmpty() ? null : days.getLast().days(),
        survival.leastMedian().orElse(null),
        survival.greatestMedian().orElse(null),
        curve(survival.steps()));
  }

  /** So that it has no more points than there are shares that are told. */
  private static List<Point> curve(List<Survival.Step> steps) {
    List<Point> curve = new ArrayList<>();
    for (Survival.Step step : steps) {
      Point point = Point.of(step);
      if (curve.isEmpty() || curve.getLast().waiting() != point.waiting()) {
        curve.add(point);
      }
    }
    return curve;
  }

  private static long sum(List<Observed> days, ToLongFunction<Observed> number) {
    return days.stream().mapToLong(number).sum();
  }
}
