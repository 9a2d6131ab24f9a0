package org.uptake.standalone.reference;

import static java.time.ZoneOffset.UTC;
import static java.time.temporal.ChronoUnit.MICROS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The two dates of a question.
 *
 * @param knownAt null: as known now
 * @param asOfTold false if the question leaves asOf to be the day of knownAt
 */
record Question(LocalDate asOf, @Nullable Instant knownAt, boolean asOfTold) {

  private static final LocalDate FIRST = LocalDate.parse("2011-06-01");
  private static final LocalDate LAST = LocalDate.parse("2026-06-30");

  /** A question about one of the days and instants that matter to that recommendation. */
  static Question about(RecordedHistory history, List<Instant> instants, Dice dice, int months) {
    @Nullable Instant knownAt = knownAt(history, instants, dice);
    if (knownAt != null && dice.chance(0.05)) {
      return new Question(LocalDate.ofInstant(knownAt, UTC), knownAt, false);
    }
    return new Question(asOf(history, dice, months), knownAt, true);
  }

  /** An instant of recording, the microsecond before it, or one between it and the next. */
  private static @Nullable Instant knownAt(
      RecordedHistory history, List<Instant> instants, Dice dice) {
    if (dice.chance(0.15)) {
      return null;
    }
    List<Instant> own = history.model().recordings().stream().map(Recording::recordedAt).toList();
    Instant recordedAt = dice.oneOf(dice.chance(0.7) ? own : instants);
    return switch (dice.upTo(2)) {
      case 0 -> recordedAt;
      case 1 -> recordedAt.minus(1, MICROS);
      default -> between(recordedAt, instants, dice);
    };
  }

  private static Instant between(Instant recordedAt, List<Instant> instants, Dice dice) {
    int place = instants.indexOf(recordedAt);
    Instant next =
        place + 1 < instants.size() ? instants.get(place + 1) : recordedAt.plus(2, MICROS);
    long gap = MICROS.between(recordedAt, next);
    return recordedAt.plus(dice.random().nextLong(gap), MICROS);
  }

  private static LocalDate asOf(RecordedHistory history, Dice dice, int months) {
    return dice.chance(0.3)
        ? new RandomFields(dice, "").dayBetween(FIRST, LAST)
        : dice.oneOf(turningDays(dice.oneOf(history.model().live()), months));
  }

  private static List<LocalDate> turningDays(Entry entry, int months) {
    LocalDate first = entry.earliestDay();
    LocalDate last = entry.lastDay();
    List<LocalDate> days =
        new ArrayList<>(
            List.of(
                first.minusDays(1),
                first,
                last,
                last.plusDays(1),
                last.plusMonths(months),
                last.plusMonths(months).plusDays(1)));
    String target = entry.optional("targetDate");
    if (target != null) {
      days.add(PartialDates.last(target));
      days.add(PartialDates.last(target).plusDays(1));
    }
    return days;
  }

  String query() {
    return (asOfTold ? "&asOf=" + asOf : "") + knownAtQuery();
  }

  String knownAtQuery() {
    return knownAt == null ? "" : "&knownAt=" + knownAt;
  }
}
