package org.uptake.console.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.recommendation.lifecycle.Stage;

/** One review. */
public record ReviewAnswer(
    String code,
    String title,
    PartialDate publishedOn,
    @Nullable String symbol,
    @Nullable String commissionedBy,
    @Nullable String custodian,
    @Nullable String summary,
    int reportingPeriodMonths,
    long recommendations,
    Map<Stage, Long> counts,
    long confirmed,
    long silent,
    long overdue,
    long version,
    List<OfTheme> themes,
    List<OfAddressee> addressees,
    LocalDate asOf,
    @Nullable Instant knownAt,
    long position,
    @Nullable Names names)
    implements Answer {

  public Names known() {
    return Names.orNone(names);
  }

  public long count(Stage stage) {
    return counts.getOrDefault(stage, 0L);
  }

  public record OfTheme(@Nullable String theme, long total, Map<Stage, Long> counts) {}

  public record OfAddressee(String addressee, long total, Map<Stage, Long> counts) {}
}
