package org.uptake.console.recommendation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uptake.console.api.EntryAnswer;
import org.uptake.console.api.Life;
import org.uptake.console.api.RecommendationAnswer;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.recommendation.lifecycle.Stage;

/**
 * What happened to a recommendation, by the day on which it happened, with the spells between in
 * which nothing did.
 */
public record EntryTimeline(List<Moment> moments) {

  /** A spell from which on a gap is worth a line. */
  private static final int MONTHS = 6;

  /**
   * An entry, and what came before it.
   *
   * @param gap since the entry before it, where that is long
   * @param stage in which the whole was from then on; null before it was proposed
   * @param turned whether it came into that stage with this entry
   * @param silent whether nothing more was heard from then on
   */
  public record Moment(
      EntryAnswer entry,
      @Nullable Gap gap,
      @Nullable Stage stage,
      boolean turned,
      boolean silent) {}

  public record Gap(LocalDate from, LocalDate to, Stage stage) {}

  public static EntryTimeline of(List<EntryAnswer> entries, RecommendationAnswer told) {
    List<Moment> moments = new ArrayList<>();
    LocalDate before = null;
    Stage stood = null;
    for (EntryAnswer entry : entries) {
      LocalDate day = entry.occurredOn().earliest();
      Stage stage = entry.isRetracted() ? stood : stageOn(entry, told.lifeline(), stood);
      boolean turned = stage != null && stage != stood && !entry.isRetracted();
      moments.add(new Moment(entry, gap(before, day, stood), stage, turned, isSilent(day, told)));
      if (!entry.isRetracted()) {
        before = last(entry.occurredOn());
        stood = stage;
      }
    }
    return new EntryTimeline(moments);
  }

  private static LocalDate last(PartialDate date) {
    return date.last();
  }

  private static @Nullable Gap gap(
      @Nullable LocalDate before, LocalDate day, @Nullable Stage stood) {
    boolean isLong = before != null && before.plusMonths(MONTHS).isBefore(day);
    return isLong && before != null && stood != null ? new Gap(before, day, stood) : null;
  }

  private static @Nullable Stage stageOn(
      EntryAnswer entry, List<Life> lives, @Nullable Stage stood) {
    EntryAnswer.Turn turn = entry.stage();
    if (turn != null && turn.after() != null) {
      return turn.after();
    }
    LocalDate day = entry.occurredOn().earliest();
    return lives.stream()
        .filter(life -> !life.from().isAfter(day))
        .filter(life -> life.to() == null || life.to().isAfter(day))
        .map(Life::stage)
        .findFirst()
        .orElse(stood);
  }

  private static boolean isSilent(LocalDate day, RecommendationAnswer told) {
    LocalDate heard = told.heardUntil();
    return heard != null && !day.isBefore(heard);
  }
}
