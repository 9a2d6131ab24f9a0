package org.uptake.query.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uptake.platform.problem.FieldProblem;

/**
 * From where a question is answered; asked again with the day, and the instant or the position, it
 * gives the same for ever.
 *
 * @param asOf what had happened by then
 * @param knownAt null only while nothing is recorded at all
 * @param position the prefix of the log that the answer reflects
 * @param notices what the question names and there is not from there; null where all is there
 */
public record Standpoint(
    LocalDate asOf,
    @Nullable Instant knownAt,
    long position,
    @Nullable List<FieldProblem> notices) {

  public Standpoint(LocalDate asOf, @Nullable Instant knownAt, long position) {
    this(asOf, knownAt, position, null);
  }

  /** That a row was known: from {@code known_from} until before {@code known_to}. */
  public static final String KNOWN = "%1$s.known_from <= :position and %1$s.known_to > :position";

  /** That it was known to hold, where it is found by its name alone. */
  public static final String STOOD = "%1$s.from_day <= :asOf and %1$s.to_day > :asOf and " + KNOWN;

  /** That it was known to hold: from {@code from_day} until before {@code to_day}. */
  public static final String HELD =
      STOOD + " and %1$s.day_fork = any(:dayForks) and %1$s.known_fork = any(:knownForks)";

  /**
   * The same, for rows of recommendations that are named. As one condition that no index knows, for
   * the planner thinks it dear to skip through the bounds in a primary key, and would read all.
   */
  public static final String HELD_BY_NAMED = "(" + STOOD + ") is true";

  /** Its dates, for the parameters of a statement. */
  public Map<String, Object> parameters() {
    return Map.of(
        "asOf",
        asOf,
        "position",
        position,
        "dayForks",
        Forks.around(asOf),
        "knownForks",
        Forks.around(position));
  }
}
