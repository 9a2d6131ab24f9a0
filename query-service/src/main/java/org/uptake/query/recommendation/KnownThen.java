package org.uptake.query.recommendation;

import java.util.Optional;
import java.util.UUID;
import org.uptake.kernel.BadValue;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.NoSuch;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.query.log.SequenceRows;
import org.uptake.query.platform.ExistenceRows;
import org.uptake.query.platform.NotKnownThen;
import org.uptake.query.platform.Standpoint;

/** Tells an unknown recommendation or entry from one that was not known then. */
final class KnownThen {

  private final DetailRows details;
  private final EntryRows entries;
  private final SequenceRows sequence;
  private final ExistenceRows existing;

  KnownThen(DetailRows details, EntryRows entries, SequenceRows sequence, ExistenceRows existing) {
    this.details = details;
    this.entries = entries;
    this.sequence = sequence;
    this.existing = existing;
  }

  /**
   * @throws Refused {@link Refusal#UNKNOWN_RECOMMENDATION}, or {@link Refusal#NOT_KNOWN_THEN} with
   *     the first dates that work
   */
  DetailRows.Text find(String id, Standpoint at) {
    Optional<DetailRows.Text> text = details.text(id, at);
    if (text.isEmpty()) {
      throw existing.missing(RecommendationId.class, id);
    }
    if (at.asOf().isBefore(text.get().proposedDay())) {
      throw NotKnownThen.proposedOnly(id, text.get().proposedDay());
    }
    return text.get();
  }

  /** Why an entry of a recommendation was not found. */
  Refused entryNotRecordedThen(String recommendation, String entry) {
    return uuid(entry)
        .flatMap(id -> entries.firstKnown(recommendation, id))
        .flatMap(sequence::recordedAt)
        .map(first -> NotKnownThen.entryRecordedOnly(entry, first))
        .orElseGet(() -> new Refused(Refusal.UNKNOWN_ENTRY, new NoSuch.EntryHere(entry)));
  }

  /** Empty if no entry can have this id. */
  static Optional<UUID> uuid(String entry) {
    try {
      return Optional.of(EntryId.of(entry).uuid());
    } catch (BadValue malformed) {
      return Optional.empty();
    }
  }
}
