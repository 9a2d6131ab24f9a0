package org.uptake.query.attention;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What makes a reason hold.
 *
 * @param since the day from which on it was so
 * @param cause of a stall
 * @param why in the words of the entry that says so, where it has any
 * @param entry that says so
 */
record Ground(LocalDate since, @Nullable String cause, String why, UUID entry) {

  /** The entry itself. */
  static Ground said(KnownEntry entry) {
    return new Ground(entry.day(), entry.cause(), entry.words(), entry.id());
  }

  /** That it was corrected. */
  static Ground corrected(KnownEntry entry) {
    KnownEntry.Correction correction = Objects.requireNonNull(entry.correction());
    return new Ground(correction.day(), null, correction.reason(), entry.id());
  }
}
