package org.uptake.bench.made;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** When the entries of a recommendation happen and are recorded. */
record Calendar(Outline outline, Dice dice, Years years) {

  private static final double IMPORTED = 0.2;

  /** In order of recording. */
  List<Slot> slots() {
    return Stream.generate(this::slot)
        .limit(outline.entries() - 1L)
        .sorted(Comparator.comparing(Slot::recordedAt))
        .toList();
  }

  private Slot slot() {
    LocalDate day = years.since(outline.proposed().occurredOn().earliest());
    boolean imported = dice.chance(IMPORTED);
    Instant at =
        imported
            ? outline.review().importAfter(day).plusMillis(dice.between(0, 900_000))
            : years.recordedAfter(day);
    if (at.isAfter(outline.recordedAt()) && at.isBefore(Years.END)) {
      return new Slot(day, at, imported);
    }
    Instant from = Years.beginningOf(day);
    Instant possible = from.isAfter(outline.recordedAt()) ? from : outline.recordedAt();
    return new Slot(day, years.between(possible, Years.END), false);
  }
}
