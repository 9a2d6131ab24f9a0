package org.uptake.console.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.recommendation.lifecycle.Stage;

/** A page of a list of recommendations. */
public record RecommendationsAnswer(
    List<Item> items,
    long total,
    long page,
    int size,
    @Nullable Facets facets,
    @Nullable List<Notice> notices,
    LocalDate asOf,
    @Nullable Instant knownAt,
    long position,
    @Nullable Names names)
    implements Answer {

  public Names known() {
    return Names.orNone(names);
  }

  public record Item(
      String id,
      String review,
      String number,
      String title,
      @Nullable String theme,
      List<String> addressees,
      PartialDate proposedOn,
      Stage stage,
      LocalDate since,
      PartialDate dated,
      boolean confirmed,
      boolean contradicted,
      LocalDate heardUntil,
      boolean silent,
      @Nullable LocalDate silentSince,
      @Nullable LocalDate dueOn,
      boolean overdue,
      @Nullable LocalDate overdueSince,
      @Nullable List<Life> lifeline,
      @Nullable List<Found> snippet) {

    public List<Life> life() {
      return lifeline == null ? List.of() : lifeline;
    }

    public List<Found> found() {
      return snippet == null ? List.of() : snippet;
    }
  }

  /** How many each value of a filter would give. */
  public record Facets(
      Map<Stage, Long> stage,
      Map<String, Long> review,
      Map<String, Long> theme,
      Map<String, Long> addressee,
      long silent,
      long overdue) {}

  /** Something to know about the question. */
  public record Notice(String code, String message, @Nullable Map<String, Object> values) {}
}
