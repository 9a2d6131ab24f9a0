package org.uptake.console.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.recommendation.lifecycle.Stage;

/** A page of all reviews, in short. */
public record ReviewsAnswer(
    List<Item> items,
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

  /** The same with these reviews alone. */
  public ReviewsAnswer of(List<Item> some) {
    return new ReviewsAnswer(some, total, page, size, asOf, knownAt, position, names);
  }

  /**
   * @param counts of every stage
   */
  public record Item(
      String code,
      String title,
      PartialDate publishedOn,
      @Nullable String symbol,
      @Nullable String commissionedBy,
      @Nullable String custodian,
      long recommendations,
      Map<Stage, Long> counts,
      long confirmed,
      long silent,
      long overdue) {

    public long count(Stage stage) {
      return counts.getOrDefault(stage, 0L);
    }
  }
}
