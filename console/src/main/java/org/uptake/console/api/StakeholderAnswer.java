package org.uptake.console.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.recommendation.Kind;
import org.uptake.kernel.recommendation.lifecycle.Response;
import org.uptake.kernel.recommendation.lifecycle.Stage;

/** One stakeholder. */
public record StakeholderAnswer(
    String code,
    String name,
    String kind,
    long version,
    List<Called> called,
    @Nullable String successor,
    Addressed addressed,
    List<Acts> acts,
    List<Money> given,
    Lag lag,
    List<String> custodianOf,
    LocalDate asOf,
    @Nullable Instant knownAt,
    long position,
    @Nullable Names names)
    implements Answer {

  @Override
  public Names names() {
    return Names.orNone(names);
  }

  /** A name that it had, until it had the next. */
  public record Called(String name, @Nullable PartialDate since) {}

  /** What it was asked for. */
  public record Addressed(long total, Map<Stage, Long> counts, Map<Response, Long> responses) {

    public long count(Stage stage) {
      return counts.getOrDefault(stage, 0L);
    }
  }

  /** What it did. */
  public record Acts(Kind kind, long entries, LocalDate first, LocalDate last) {}

  /** Days between what happened and its recording. */
  public record Lag(long entries, @Nullable Integer median, @Nullable Integer p90) {}
}
