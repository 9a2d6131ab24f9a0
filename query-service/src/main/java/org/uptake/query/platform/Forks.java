package org.uptake.query.platform;

import java.time.LocalDate;
import java.util.stream.LongStream;

/**
 * Under which numbers the intervals around a number are found. An interval is found under the
 * number in it that the highest power of two divides, an open one under 0; so for each power of two
 * there is one number under which an interval around a given one can be. This is the relational
 * interval tree of Kriegel, Pötke and Seidl ("Managing Intervals Efficiently in Object-Relational
 * Databases", 2000).
 */
final class Forks {

  /** More than there are days in 9,999 years. */
  private static final int POWERS_OF_DAYS = 22;

  /** More than there will ever be events. */
  private static final int POWERS_OF_POSITIONS = 40;

  private Forks() {}

  static Integer[] around(LocalDate day) {
    return around(day.toEpochDay(), POWERS_OF_DAYS)
        .mapToInt(Math::toIntExact)
        .boxed()
        .toArray(Integer[]::new);
  }

  static Long[] around(long position) {
    return around(position, POWERS_OF_POSITIONS).boxed().toArray(Long[]::new);
  }

  private static LongStream around(long number, int powers) {
    LongStream closed = LongStream.range(0, powers).map(power -> (number >> power | 1) << power);
    return LongStream.concat(LongStream.of(0), closed);
  }
}
