package org.uptake.query.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.uptake.kernel.Code;

/**
 * The two dates of a question, how far the tables must have come, and what it names.
 *
 * @param asOf what had happened by then
 * @param knownAt what had been recorded by then
 * @param knownPosition the same said by the last position of the log that was recorded by then,
 *     which no client spoils as many do an instant, by cutting it to milliseconds
 * @param minPosition 0 if nobody insists
 * @param named reviews, stakeholders and recommendations, by the parameter that names them
 */
public record TwoDates(
    Optional<LocalDate> asOf,
    Optional<Instant> knownAt,
    Optional<Long> knownPosition,
    long minPosition,
    Map<String, List<Code>> named) {

  /** As things are, wherever the tables are. */
  public static final TwoDates NOW =
      new TwoDates(Optional.empty(), Optional.empty(), Optional.empty(), 0, Map.of());

  public static TwoDates of(Parameters parameters) {
    return known(parameters.day("asOf"), parameters.instant("knownAt"), parameters);
  }

  /** For what has a day of its own, or none. */
  public static TwoDates withoutAsOf(Parameters parameters) {
    return until(parameters.instant("knownAt"), parameters);
  }

  /** For what calls its knownAt otherwise. */
  public static TwoDates until(Optional<Instant> knownAt, Parameters parameters) {
    return known(Optional.empty(), knownAt, parameters);
  }

  private static TwoDates known(
      Optional<LocalDate> asOf, Optional<Instant> knownAt, Parameters parameters) {
    return new TwoDates(
        asOf,
        knownAt,
        parameters.number("knownPosition", 0, Long.MAX_VALUE),
        minPosition(parameters),
        parameters.named());
  }

  /** For what has no past. */
  public static TwoDates now(Parameters parameters) {
    return new TwoDates(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        minPosition(parameters),
        parameters.named());
  }

  /** For what waits for nothing either. */
  public static TwoDates none(Parameters parameters) {
    return new TwoDates(
        Optional.empty(), Optional.empty(), Optional.empty(), 0, parameters.named());
  }

  /** The same question, from where it was answered before. */
  public TwoDates from(Standpoint at) {
    return new TwoDates(
        Optional.of(at.asOf()), Optional.empty(), Optional.of(at.position()), 0, named);
  }

  /** The same question, known by a position that was answered before. */
  public TwoDates until(long position) {
    return new TwoDates(asOf, Optional.empty(), Optional.of(position), 0, named);
  }

  /** The position that the tables must have reached. */
  long leastPosition() {
    return Math.max(minPosition, knownPosition.orElse(0L));
  }

  private static long minPosition(Parameters parameters) {
    return parameters.number("minPosition", 0, Long.MAX_VALUE).orElse(0L);
  }
}
