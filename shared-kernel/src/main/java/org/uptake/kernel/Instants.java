package org.uptake.kernel;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How instants are written: in UTC, with microseconds, which is as precise as the log is. */
public final class Instants {

  private static final DateTimeFormatter SIX_DIGITS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Instants() {}

  /** As {@code 2026-11-21T15:02:11.188000Z}. */
  public static String text(Instant instant) {
    return SIX_DIGITS.format(instant);
  }
}
