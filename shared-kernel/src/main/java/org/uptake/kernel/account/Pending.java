package org.uptake.kernel.account;

import java.time.Duration;
import java.time.Instant;

/**
 * What waits for somebody else: for a second administrator, or for the first sign-in of whoever was
 * let in. It does not wait for ever (docs/domain.md, "People").
 *
 * @param by who asked for it
 * @param since when they did, by the time of the event itself
 */
public record Pending(String by, Instant since) {

  /** How long anything waits. */
  public static final Duration LASTS = Duration.ofDays(7);

  /** From this moment on it counts no more. */
  public Instant lapsesAt() {
    return since.plus(LASTS);
  }

  public boolean isLapsed(Instant now) {
    return !now.isBefore(lapsesAt());
  }
}
