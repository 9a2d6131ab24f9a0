package org.uptake.bench.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.random.RandomGenerator;

/**
 * From where a question looks.
 *
 * @param isPast whether the question has to say so
 */
record Viewpoint(LocalDate asOf, Instant knownAt, boolean isPast) {

  /** Whatever is asked about was there by then. */
  static final LocalDate FIRST = LocalDate.of(2019, 1, 1);

  static Viewpoint now(Instant now) {
    return new Viewpoint(day(now), now, false);
  }

  /** A day, and an instant at which that day was over. */
  static Viewpoint past(Instant now, RandomGenerator random) {
    Instant over = between(beginning().plusSeconds(86_400), now, random);
    return new Viewpoint(day(over).minusDays(1), between(over, now, random), true);
  }

  private static Instant between(Instant from, Instant to, RandomGenerator random) {
    return from.plusSeconds(random.nextLong(1 + to.getEpochSecond() - from.getEpochSecond()));
  }

  /** How much of the time between the first moment and now had passed. */
  double share(Instant now) {
    double first = beginning().getEpochSecond();
    return (knownAt.getEpochSecond() - first) / (now.getEpochSecond() - first);
  }

  private static Instant beginning() {
    return FIRST.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
