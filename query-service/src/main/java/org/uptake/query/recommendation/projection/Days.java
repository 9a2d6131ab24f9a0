package org.uptake.query.recommendation.projection;

import java.time.LocalDate;
import org.uptake.kernel.recommendation.lifecycle.Moment;
import org.uptake.kernel.recommendation.lifecycle.Moments;

/**
 * The days on which something happened, from one on that changed.
 *
 * @param moments all there are
 * @param first the first day that may be other than before
 * @param last the last such day
 */
record Days(Moments moments, LocalDate first, LocalDate last) {

  /** All of them. */
  static Days of(Moments moments) {
    return new Days(moments, LocalDate.MIN, LocalDate.MAX);
  }

  /**
   * @param difference not empty
   */
  static Days of(Moments moments, Moments.Difference difference) {
    return new Days(moments, difference.firstDay(), difference.lastDay());
  }

  /** What each day leaves behind, from the first one that changed on: one after the other. */
  Each each() {
    return new Each(moments, moments.firstOn(first));
  }

  /** Goes through the days, looking only at their ends. */
  static final class Each {

    private final Moments moments;
    private int next;

    private Each(Moments moments, int next) {
      this.moments = moments;
      this.next = next;
    }

    boolean hasNext() {
      return next < moments.size();
    }

    LocalDate nextDay() {
      return moments.get(next).day();
    }

    Moment next() {
      next = moments.firstOn(nextDay().plusDays(1));
      return moments.get(next - 1);
    }
  }
}
