package org.uptake.console.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.recommendation.lifecycle.Stage;

/** What needs a person. */
public record AttentionAnswer(
    Map<String, Long> counts,
    List<OfReview> reviews,
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

  /** How many of a review there are. */
  public record OfReview(String review, long total) {}

  public record Item(
      String id, String review, String number, String title, Stage stage, List<Reason> reasons) {}

  /**
   * @param why in the words of whoever recorded it; else in English what the code says
   * @param code with its values, what was awaited and did not come
   */
  public record Reason(
      String reason,
      LocalDate since,
      @Nullable String cause,
      @Nullable String why,
      @Nullable String code,
      @Nullable Map<String, Object> values,
      @Nullable String entry,
      @Nullable PartialDate occurredOn,
      List<String> addressees,
      List<String> whoseMove) {}
}
