package org.uptake.kernel.recommendation;

import org.jspecify.annotations.Nullable;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.Message;
import org.uptake.kernel.Word;

/**
 * What became of the entry of a row when its import was undone.
 *
 * @param why it stays; null where it does not
 * @param heldBy the entry that holds it fast, if one does
 */
public record UndoneRow(
    int row, EntryId entry, Result result, @Nullable Message why, @Nullable EntryId heldBy) {

  /** How it can end; unchanged is what was taken back before. */
  public enum Result implements Word {
    RETRACTED,
    CLOSED,
    UNCHANGED,
    STAYS
  }

  public static UndoneRow of(int row, EntryId entry, Result result) {
    return new UndoneRow(row, entry, result, null, null);
  }

  public static UndoneRow stays(int row, EntryId entry, Message why, @Nullable EntryId heldBy) {
    return new UndoneRow(row, entry, Result.STAYS, why, heldBy);
  }
}
