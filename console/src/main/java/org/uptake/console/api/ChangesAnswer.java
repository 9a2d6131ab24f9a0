package org.uptake.console.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.recommendation.Kind;
import org.uptake.kernel.recommendation.lifecycle.Stage;

/** What changed between two instants. */
public record ChangesAnswer(
    Instant from,
    Instant to,
    Recordings happened,
    Recordings learned,
    Restatements restatements,
    Figures figures,
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

  public record Recordings(List<Recorded> items, long total) {}

  /**
   * @param change recorded, corrected, retracted
   */
  public record Recorded(
      String entry,
      String change,
      Kind kind,
      String recommendation,
      String title,
      PartialDate occurredOn,
      @Nullable String by,
      @Nullable String text,
      Instant recordedAt,
      long position,
      String organisation,
      @Nullable String reason,
      int lagDays,
      EntryAnswer.@Nullable Turn stage) {}

  public record Restatements(List<Restated> items, long total) {}

  /** Another stage is known now for a stretch of the past. */
  public record Restated(
      String recommendation,
      String title,
      LocalDate from,
      @Nullable LocalDate to,
      @Nullable Stage before,
      @Nullable Stage after,
      String change,
      String entry,
      Kind kind,
      PartialDate occurredOn,
      Instant recordedAt,
      long position,
      String organisation,
      @Nullable String reason) {}

  public record Figures(List<Moved> items, long total) {}

  /** A published figure that says something else now. */
  public record Moved(String review, LocalDate date, String figure, long before, long after) {}
}
