package org.uptake.console.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How long it took until something was reached. */
public record DurationsAnswer(
    @Nullable String review,
    Waiting endorsed,
    Waiting funded,
    Waiting implemented,
    LocalDate asOf,
    @Nullable Instant knownAt,
    long position)
    implements Answer {

  /** Days; those who still wait are counted as waiting. */
  public record Waiting(
      long recommendations,
      long reached,
      long waiting,
      long ended,
      @Nullable Long lowerQuartile,
      @Nullable Long median,
      @Nullable Long upperQuartile,
      boolean notReached,
      @Nullable Long longest,
      List<Point> curve) {}

  /** The share that still waits after so many days. */
  public record Point(long days, double waiting) {}
}
