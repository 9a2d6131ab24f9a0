package org.uptake.console.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entries, of one recommendation or of several; then each has the title of its own. */
public record EntriesAnswer(
    List<EntryAnswer> items,
    long total,
    long page,
    int size,
    LocalDate asOf,
    @Nullable Instant knownAt,
    long position,
    @Nullable Names names)
    implements Answer {

  public Names known() {
    return Names.orNone(names);
  }
}
