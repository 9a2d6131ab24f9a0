package org.uptake.query.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.uptake.kernel.Frequency;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.recommendation.RecommendationEvent;
import org.uptake.kernel.recommendation.lifecycle.History;
import org.uptake.kernel.recommendation.lifecycle.Lifecycle;
import org.uptake.kernel.recommendation.lifecycle.Situation;
import org.uptake.query.Projecting;
import org.uptake.query.RandomEvents;
import org.uptake.query.TestLog;
import org.uptake.query.log.Positioned;
import org.uptake.query.platform.StageCounts;
import org.uptake.query.platform.Standpoint;

/** The moves up to a day and a position add up to what the fold of the log's prefix counts. */
final class ProgressRowsTest {

  private static final long SEED = 11;
  private static final int SIZE = 300;
  private static final List<Positioned> EVENTS = RandomEvents.of(SEED, SIZE);
  private static final LocalDate FIRST_DAY = LocalDate.parse("2017-12-01");
  private static final LocalDate LAST_DAY = LocalDate.parse("2021-02-01");
  private static final int QUESTIONS = 150;
  private static final List<ProgressSelection> SELECTIONS =
      List.of(
          new ProgressSelection(null, null, null),
          new ProgressSelection("HIPPO", null, null),
          new ProgressSelection(null, "Theme", null),
          new ProgressSelection(null, null, "SEC"),
          new ProgressSelection("HIPPO", "Theme", "SEC"));
  private static final ProgressSelection MOVE_BY_MOVE = new ProgressSelection(null, null, "");

  private static final TestLog LOG = TestLog.empty();

  private final ProgressRows rows = new ProgressRows(LOG.client());

  @BeforeAll
  static void project() {
    Projecting.project(LOG, Projecting.fresh(LOG), EVENTS);
  }

  @AfterAll
  static void close() {
    LOG.close();
  }

  @Test
  void onAnyDayAtAnyPosition() {
    Random random = new Random(SEED);
    for (int question = 0; question < QUESTIONS; question++) {
      Standpoint at = at(RandomEvents.someDay(random), 1 + random.nextInt(SIZE));
      for (ProgressSelection selection : SELECTIONS) {
        assertThat(point(selection, at))
            .as("%s %s", selection, at)
            .isEqualTo(folded(selection, at));
      }
      assertThat(point(MOVE_BY_MOVE, at))
          .as("move by move %s", at)
          .isEqualTo(folded(SELECTIONS.getFirst(), at));
    }
  }

  @Test
  void ofEachReviewByItself() {
    Random random = new Random(SEED + 2);
    for (int question = 0; question < QUESTIONS / 10; question++) {
      Standpoint at = at(RandomEvents.someDay(random), 1 + random.nextInt(SIZE));
      List<String> reviews = List.of("HIPPO", "A4P").subList(0, 1 + question % 2);
      SortedMap<String, List<ProgressRows.Move>> told =
          LOG.inSnapshot(() -> rows.movesByReview(SELECTIONS.getFirst(), reviews, at.asOf(), at));
      assertThat(reviews).containsAll(told.keySet());
      told.forEach(
          (review, moves) ->
              assertThat(counted(List.of(at.asOf()), moves))
                  .isEqualTo(
                      points(new ProgressSelection(review, null, null), List.of(at.asOf()), at)));
    }
  }

  @Test
  void atEveryStepOfASeries() {
    Random random = new Random(SEED + 1);
    for (Frequency step : Frequency.values()) {
      Standpoint at = at(LAST_DAY.plusDays(random.nextInt(60)), SIZE - random.nextInt(60));
      List<LocalDate> days =
          new SeriesPeriod(Optional.empty(), Optional.empty(), step)
              .days(FIRST_DAY, at.asOf(), 2_000);
      assertThat(points(SELECTIONS.getFirst(), days, at))
          .isEqualTo(
              days.stream()
                  .map(day -> folded(SELECTIONS.getFirst(), at(day, at.position())))
                  .toList());
    }
  }

  @Test
  void mostOfThemAreReadFromACheckpoint() {
    assertThat(
            LOG.inSnapshot(
                () ->
                    LOG.client()
                        .sql("select count(distinct position) from checkpoint")
                        .query(Long.class)
                        .single()))
        .isEqualTo(SIZE / 32);
  }

  private static Standpoint at(LocalDate day, long position) {
    return new Standpoint(day, null, position);
  }

  private Counted point(ProgressSelection selection, Standpoint at) {
    return points(selection, List.of(at.asOf()), at).getFirst();
  }

  private List<Counted> points(ProgressSelection selection, List<LocalDate> days, Standpoint at) {
    return LOG.inSnapshot(() -> counted(days, rows.moves(selection, at.asOf(), at)));
  }

  private static List<Counted> counted(List<LocalDate> days, List<ProgressRows.Move> moves) {
    return ProgressSeries.points(days, moves).stream()
        .map(point -> new Counted(point.date(), point.counts().counts(), point.confirmed()))
        .toList();
  }

  private static Counted folded(ProgressSelection selection, Standpoint at) {
    StageCounts counts = new StageCounts();
    long confirmed = 0;
    for (History history : histories(at.position()).values()) {
      Optional<Situation> held = held(history, at.asOf());
      if (held.filter(situation -> isSelected(selection, situation)).isPresent()) {
        counts.add(held.get().stage().word(), 1);
        confirmed += held.get().isConfirmed() ? 1 : 0;
      }
    }
    return new Counted(at.asOf(), counts.counts(), confirmed);
  }

  private static Map<RecommendationId, History> histories(long position) {
    Map<RecommendationId, History> histories = new HashMap<>();
    for (Positioned recorded : EVENTS.subList(0, (int) position)) {
      if (recorded.event() instanceof RecommendationEvent event) {
        histories
            .computeIfAbsent(event.recommendation(), id -> new History())
            .evolve(event, recorded.author());
      }
    }
    return histories;
  }

  private static Optional<Situation> held(History history, LocalDate day) {
    Lifecycle fold = history.copy().lifecycle();
    return fold.isRecordedInError() ? Optional.empty() : fold.on(day);
  }

  private static boolean isSelected(ProgressSelection selection, Situation situation) {
    var proposed = situation.proposed();
    return isOrAny(selection.review(), proposed.recommendation().review().value())
        && isOrAny(selection.theme(), proposed.theme())
        && (selection.addressee() == null
            || proposed.addressees().contains(new StakeholderCode(selection.addressee())));
  }

  private static boolean isOrAny(@Nullable String asked, @Nullable String value) {
    return asked == null || Objects.equals(asked, value);
  }

  private record Counted(LocalDate day, Map<String, Long> counts, long confirmed) {}
}
