package org.uptake.console.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How long after it happened things were recorded, in days. */
public record LagAnswer(
    int lateAfter,
    Spread overall,
    List<Group> groups,
    LocalDate asOf,
    @Nullable Instant knownAt,
    long position)
    implements Answer {

  public record Spread(
      long entries,
      @Nullable Integer median,
      @Nullable Integer p90,
      @Nullable Integer max,
      long late) {}

  /** Those of one review, for instance. */
  public record Group(
      @Nullable String group,
      long entries,
      @Nullable Integer median,
      @Nullable Integer p90,
      @Nullable Integer max,
      long late) {}
}
