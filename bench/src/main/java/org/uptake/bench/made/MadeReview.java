package org.uptake.bench.made;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.List;
import org.uptake.kernel.review.ReviewRegistered;

/**
 * A review and what its recommendations have in common.
 *
 * @param importDay when somebody imports, each year, what was not recorded one by one
 */
record MadeReview(
    ReviewRegistered registered,
    Instant registeredAt,
    List<String> themes,
    int recommendations,
    MonthDay importDay) {

  /** The first import after this day. */
  Instant importAfter(LocalDate day) {
    LocalDate sameYear = importDay.atYear(day.getYear());
    LocalDate next = sameYear.isAfter(day) ? sameYear : importDay.atYear(day.getYear() + 1);
    return next.atTime(6, 30).toInstant(ZoneOffset.UTC);
  }
}
