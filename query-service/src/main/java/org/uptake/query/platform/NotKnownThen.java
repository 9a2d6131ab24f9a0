package org.uptake.query.platform;

import java.time.Instant;
import java.time.LocalDate;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;

/** Refusals that tell the first date with which the question has an answer. */
public final class NotKnownThen {

  private NotKnownThen() {}

  /** It was recorded only later than {@code knownAt}. */
  public static Refused recordedOnly(String what, Instant first) {
    return new Refused(
            Refusal.NOT_KNOWN_THEN,
            "%s was recorded at %s; ask with a knownAt from then on.".formatted(what, first))
        .with("firstKnownAt", first);
  }

  /** It happened only later than {@code asOf}. */
  public static Refused proposedOnly(String what, LocalDate day) {
    return new Refused(
            Refusal.NOT_KNOWN_THEN,
            "%s was proposed on %s; ask with an asOf from then on.".formatted(what, day))
        .with("firstAsOf", day);
  }
}
