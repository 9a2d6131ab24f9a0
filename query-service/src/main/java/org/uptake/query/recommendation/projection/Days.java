package org.uptake.query.recommendation.projection;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.uptake.kernel.PartialDate;
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

  /**
   * When that happened by which it stands at the end of a day as it did not before, as it was
   * recorded.
   *
   * @param end the last moment of the day
   * @param alike whether a moment stands as that one does
   */
  PartialDate dated(Moment end, Predicate<Moment> alike) {
    int first = moments.firstOn(end.day());
    int at = moments.firstOn(end.day().plusDays(1)) - 1;
    while (at > first && alike.test(moments.get(at - 1))) {
      at--;
    }
    return moments.get(at).entry().occurredOn();
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
