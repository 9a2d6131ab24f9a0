package org.uptake.query.attention;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an entry tells, in the form known.
 *
 * @param occurredOn a partial date
 * @param day its effective day
 * @param words how its summary, reason or text begins
 * @param cause of a stall
 * @param known the position of this form
 * @param correction that gave it this form; null if it never was corrected
 */
record KnownEntry(
    UUID id,
    String kind,
    String occurredOn,
    LocalDate day,
    @Nullable String addressee,
    @Nullable String by,
    String words,
    @Nullable String cause,
    long known,
    @Nullable Correction correction) {

  /** Why it was corrected, and on which day. */
  record Correction(String reason, LocalDate day) {}

  /** It speaks of this track, or of the recommendation as a whole. */
  boolean concerns(String track) {
    return addressee == null || addressee.equals(track);
  }
}
