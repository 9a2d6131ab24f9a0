package org.uptake.console.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.recommendation.lifecycle.Stage;

/** A page of the themes of all reviews. */
public record ThemesAnswer(
    List<Item> items,
    long total,
    long page,
    int size,
    LocalDate asOf,
    @Nullable Instant knownAt,
    long position)
    implements Answer {

  public record Item(
      @Nullable String theme,
      long recommendations,
      Map<Stage, Long> counts,
      List<OfReview> reviews) {}

  public record OfReview(String review, long recommendations) {}
}
