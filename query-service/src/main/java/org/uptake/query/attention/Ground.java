package org.uptake.query.attention;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uptake.platform.message.MessageJson;
import org.uptake.platform.message.Messages;

/**
 * What makes a reason hold.
 *
 * @param since the day from which on it was so
 * @param cause of a stall
 * @param why in the words of the entry that says so, where it has any; else in those of {@code
 *     code}
 * @param code where why is not in the words of an entry; so values
 * @param entry that says so
 * @param kind of this entry; so the next two
 * @param by whose act it tells
 */
record Ground(
    LocalDate since,
    @Nullable String cause,
    String why,
    @Nullable String code,
    @Nullable Map<String, Object> values,
    UUID entry,
    String kind,
    String occurredOn,
    @Nullable String by) {

  /** The entry itself. */
  static Ground said(KnownEntry entry) {
    return of(entry.day(), entry.cause(), entry.words(), entry);
  }

  /** That it was corrected. */
  static Ground corrected(KnownEntry entry) {
    KnownEntry.Correction correction = Objects.requireNonNull(entry.correction());
    return of(correction.day(), null, correction.reason(), entry);
  }

  private static Ground of(LocalDate since, @Nullable String cause, String why, KnownEntry entry) {
    return new Ground(
        since, cause, why, null, null, entry.id(), entry.kind(), entry.occurredOn(), entry.by());
  }

  /** That nothing followed the entry. */
  static Ground of(LocalDate since, Lapse lapse, KnownEntry entry) {
    MessageJson told = MessageJson.of(lapse);
    return new Ground(
        since,
        null,
        Messages.english(told),
        told.code(),
        told.values(),
        entry.id(),
        entry.kind(),
        entry.occurredOn(),
        entry.by());
  }
}
