package org.uptake.kernel.recommendation.lifecycle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.PartialDate;

/**
 * By when an addressee means to be done.
 *
 * @param date the target as it stands
 * @param first the first target that was set
 * @param moves how often its last day changed
 * @param by the plan that set it
 */
public record Target(PartialDate date, PartialDate first, int moves, EntryId by) {

  static Target first(PartialDate date, EntryId by) {
    return new Target(date, date, 0, by);
  }

  Target movedTo(PartialDate next, EntryId by) {
    boolean moved = !next.last().equals(date.last());
    return new Target(next, first, moved ? moves + 1 : moves, by);
  }

  public LocalDate last() {
    return date.last();
  }

  /** By how many days it moved from the first, last days compared; below 0 if it was drawn in. */
  public long slippageDays() {
    return ChronoUnit.DAYS.between(first.last(), date.last());
  }
}
