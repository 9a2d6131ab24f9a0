package org.uptake.console.api;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What every answer says of itself. */
public interface Answer {

  /** The day of which it speaks. */
  LocalDate asOf();

  /** What was known then; nothing before the first recording. */
  @Nullable Instant knownAt();

  /** The position in the log that it reflects. */
  long position();
}
