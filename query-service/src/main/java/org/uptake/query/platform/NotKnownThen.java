package org.uptake.query.platform;

import java.time.Instant;
import java.time.LocalDate;
import org.uptake.kernel.Message;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;

/** Refusals that tell the first date with which the question has an answer. */
public final class NotKnownThen {

  private NotKnownThen() {}

  /** When it was recorded first. */
  record Recorded(String name, Instant first) implements Message {}

  record EntryRecorded(String entry, Instant first) implements Message {}

  record Proposed(String recommendation, LocalDate first) implements Message {}

  /** It was recorded only later than {@code knownAt}. */
  public static Refused recordedOnly(String name, Instant first) {
    return recorded(new Recorded(name, first), first);
  }

  public static Refused entryRecordedOnly(String entry, Instant first) {
    return recorded(new EntryRecorded(entry, first), first);
  }

  private static Refused recorded(Message detail, Instant first) {
    return new Refused(Refusal.NOT_KNOWN_THEN, detail).with("firstKnownAt", first);
  }

  /** It happened only later than {@code asOf}. */
  public static Refused proposedOnly(String recommendation, LocalDate day) {
    return new Refused(Refusal.NOT_KNOWN_THEN, new Proposed(recommendation, day))
        .with("firstAsOf", day);
  }
}
