package org.uptake.query.attention;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.recommendation.Kind;

/**
 * What an entry tells, in the form known.
 *
 * @param day its effective day
 * @param last its last possible day
 * @param words its summary, reason or text
 * @param cause of a stall
 * @param target of a plan
 * @param accepts an endorsement in full or in part
 * @param known the position of this form
 * @param correction that gave it this form; null if it never was corrected
 */
record Told(
    UUID id,
    String recommendation,
    Kind kind,
    LocalDate day,
    LocalDate last,
    @Nullable String addressee,
    @Nullable String by,
    String words,
    @Nullable String cause,
    @Nullable String target,
    boolean accepts,
    long known,
    @Nullable Correction correction) {

  /** Why it was corrected, and on which day. */
  record Correction(String reason, LocalDate day) {}

  /** It speaks of this track, or of the recommendation as a whole. */
  boolean concerns(String track) {
    return addressee == null || addressee.equals(track);
  }
}
