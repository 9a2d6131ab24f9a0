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

  /** As things are, wherever the tables are. */
  public static final TwoDates NOW = new TwoDates(Optional.empty(), Optional.empty(), 0);

  public static TwoDates of(Parameters parameters) {
    return new TwoDates(
        parameters.day("asOf"), parameters.instant("knownAt"), minPosition(parameters));
  }

  /** For what has a day of its own, or none. */
  public static TwoDates withoutAsOf(Parameters parameters) {
    return new TwoDates(Optional.empty(), parameters.instant("knownAt"), minPosition(parameters));
  }

  /** For what has no past. */
  public static TwoDates now(Parameters parameters) {
    return new TwoDates(Optional.empty(), Optional.empty(), minPosition(parameters));
  }

  private static long minPosition(Parameters parameters) {
    return parameters.number("minPosition", 0, Long.MAX_VALUE).orElse(0L);
  }
}
