package org.uptake.platform.connection;

import java.time.Duration;

/**
 * By when something has to have passed: so long for each MiB that has passed or passes next. What
 * is small has that time once, what is large as often as it is larger, and who is slow but steady
 * is never late.
 */
record Deadline(Duration eachMib) {

  /** A request has to be there: a recording in 10 s. */
  static final Deadline OF_REQUESTS = new Deadline(Duration.ofSeconds(10));

  private static final long MIB = 1 << 20;

  boolean isOver(long nanos, long bytes) {
    return nanos > eachMib.toNanos() * (1 + bytes / MIB);
  }
}
