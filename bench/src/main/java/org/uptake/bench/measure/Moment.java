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
record Moment(LocalDate asOf, Instant knownAt, boolean isPast) {

  /** Whatever is asked about was there by then. */
  static final LocalDate FIRST = LocalDate.of(2019, 1, 1);

  static Moment now(Instant now) {
    return new Moment(LocalDate.ofInstant(now, ZoneOffset.UTC), now, false);
  }

  /** A day, and an instant at which that day was over. */
  static Moment past(Instant now, RandomGenerator random) {
    Instant first = FIRST.atStartOfDay(ZoneOffset.UTC).toInstant();
    long seconds = now.getEpochSecond() - first.getEpochSecond();
    LocalDate asOf =
        LocalDate.ofInstant(first.plusSeconds(random.nextLong(seconds)), ZoneOffset.UTC);
    Instant over = asOf.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    long left = Math.max(1, now.getEpochSecond() - over.getEpochSecond());
    return new Moment(asOf, over.plusSeconds(random.nextLong(left)), true);
  }

  /** How much of the time since the first of these moments had passed. */
  double share(Instant now) {
    double first = FIRST.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    return (knownAt.getEpochSecond() - first) / (now.getEpochSecond() - first);
  }
}
