package org.uptake.platform.connection;

import java.time.Duration;

/**
 * By when a request has to be there: 10 s for each MiB that has come or comes next. So a recording
 * has 10 s, and a file to import as much longer as it is larger.
 */
final class Deadline {

  private static final long EACH_NANOS = Duration.ofSeconds(10).toNanos();
  private static final long MIB = 1 << 20;

  private Deadline() {}

  static boolean isOver(long nanos, long bytes) {
    return nanos > EACH_NANOS * (1 + bytes / MIB);
  }
}
