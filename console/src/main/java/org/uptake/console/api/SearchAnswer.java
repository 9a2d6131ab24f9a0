package org.uptake.console.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.recommendation.Kind;

/** Entries in which words were found. */
public record SearchAnswer(
    List<Item> items,
    long total,
    long page,
    int size,
    LocalDate asOf,
    @Nullable Instant knownAt,
    long position)
    implements Answer {

  public record Item(
      String entry,
      Kind kind,
      String review,
      String recommendation,
      String title,
      PartialDate occurredOn,
      List<Found> snippet,
      long position) {}
}
