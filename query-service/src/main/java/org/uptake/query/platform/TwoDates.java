package org.uptake.query.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The two dates of a question, and how far the tables must have come.
 *
 * @param asOf what had happened by then
 * @param knownAt what had been recorded by then
 * @param minPosition 0 if nobody insists
 */
public record TwoDates(Optional<LocalDate> asOf, Optional<Instant> knownAt, long minPosition) {

  public static TwoDates of(Parameters parameters) {
    return new TwoDates(
        parameters.day("asOf"),
        parameters.instant("knownAt"),
        parameters.number("minPosition", 0, Long.MAX_VALUE).orElse(0L));
  }
}
