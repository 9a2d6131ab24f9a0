package org.uptake.bench.made;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.PartialDate.Precision;

/** When things happen, how exactly that is known, and how much later they are recorded. */
final class Years {

  /** Nothing is recorded later. */
  static final Instant END = Instant.parse("2026-10-30T18:00:00Z");

  private static final int LONGEST_LAG = 730;
  private static final int WORKING_SECONDS = 9 * 3600;

  private final Dice dice;

  Years(Dice dice) {
    this.dice = dice;
  }

  static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  static Instant beginningOf(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** A day from this one to the end, rather early than late. */
  LocalDate since(LocalDate first) {
    long days = ChronoUnit.DAYS.between(first, day(END));
    return first.plusDays((long) (days * Math.pow(dice.share(), 1.4)));
  }

  /** Some facts are known to the month or the year alone. */
  PartialDate dated(LocalDate day) {
    double share = dice.share();
    if (share < 0.68) {
      return new PartialDate(day, Precision.DAY);
    }
    return share < 0.93
        ? new PartialDate(day.withDayOfMonth(1), Precision.MONTH)
        : new PartialDate(day.withDayOfYear(1), Precision.YEAR);
  }

  /** Days to two years after it happened; half within six weeks. */
  Instant recordedAfter(LocalDate day) {
    return workingTime(day.plusDays((long) (LONGEST_LAG * Math.pow(dice.share(), 4))));
  }

  /** At most this many days later. */
  Instant soonAfter(Instant at, int days) {
    Instant later = workingTime(day(at).plusDays(dice.between(1, days)));
    return later.isAfter(at) ? later : at.plusMillis(1);
  }

  Instant between(Instant from, Instant to) {
    long micros = ChronoUnit.MICROS.between(from, to);
    return from.plus((long) (micros * dice.share()), ChronoUnit.MICROS);
  }

  private Instant workingTime(LocalDate day) {
    LocalDate weekday =
        switch (day.getDayOfWeek()) {
          case SATURDAY -> day.plusDays(2);
          case SUNDAY -> day.plusDays(1);
          default -> day;
        };
    return weekday
        .atTime(8, 30)
        .toInstant(ZoneOffset.UTC)
        .plusSeconds(dice.between(0, WORKING_SECONDS))
        .plus(dice.between(0, 999_999), ChronoUnit.MICROS);
  }
}
