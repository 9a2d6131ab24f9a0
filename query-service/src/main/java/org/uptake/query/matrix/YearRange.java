package org.uptake.query.matrix;

import java.time.LocalDate;
import java.util.Optional;
import org.uptake.query.platform.BadParameter;
import org.uptake.query.platform.Malformed;
import org.uptake.query.platform.Parameters;

/** Over which years a matrix goes. */
record YearRange(Optional<Integer> from, Optional<Integer> to) {

  private static final int LAST_YEAR = 9999;
  private static final int MOST_YEARS = 100;

  static YearRange of(Parameters parameters) {
    return new YearRange(
        parameters.number("from", 1, LAST_YEAR).map(Long::intValue),
        parameters.number("to", 1, LAST_YEAR).map(Long::intValue));
  }

  /** Left out, the last year is that of {@code asOf}. */
  int last(LocalDate asOf) {
    int last = to.orElse(asOf.getYear());
    if (last > asOf.getYear()) {
      throw Malformed.parameter("to", new BadParameter.AfterAsOf(asOf));
    }
    return last;
  }

  /** Left out, the first year is that of the publication, or the first that there is room for. */
  int first(LocalDate published, int last) {
    int earliest = last - MOST_YEARS + 1;
    int first = from.orElse(Math.clamp(published.getYear(), earliest, last));
    if (first > last || first < earliest) {
      throw Malformed.parameter("from", new BadParameter.NoYearUpTo(MOST_YEARS, last));
    }
    return first;
  }
}
