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
    return of(parameters.day("asOf"), parameters);
  }

  /** For what has a day of its own, or none. */
  public static TwoDates withoutAsOf(Parameters parameters) {
    return of(Optional.empty(), parameters);
  }

  private static TwoDates of(Optional<LocalDate> asOf, Parameters parameters) {
    return new TwoDates(
        asOf,
        parameters.instant("knownAt"),
        parameters.number("minPosition", 0, Long.MAX_VALUE).orElse(0L));
  }
}
