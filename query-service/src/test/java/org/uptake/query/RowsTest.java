package org.uptake.query;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.recommendation.EntryCorrected;
import org.uptake.kernel.recommendation.EntryRetracted;
import org.uptake.kernel.recommendation.RecommendationClosed;
import org.uptake.kernel.recommendation.RecommendationProposed;
import org.uptake.platform.random.Repetitions;
import org.uptake.query.log.BuildingTurn;
import org.uptake.query.log.Follower;
import org.uptake.query.log.Positioned;
import org.uptake.query.log.ProgressLog;
import org.uptake.query.log.Projection;

/** Rows are a function of the log's prefix alone, whatever the batches and restarts were. */
final class RowsTest {

  private static final int SIZE = 300;
  private static final long SEED = 28;
  private static final List<Positioned> EVENTS = RandomEvents.of(SEED, SIZE);

  private static Map<String, List<String>> expected = Map.of();

  @BeforeAll
  static void projectOneByOne() {
    expected = rows(EVENTS);
  }

  private static Map<String, List<String>> rows(List<Positioned> events) {
    try (TestLog log = Projecting.undisturbed(events)) {
      return log.tables();
    }
  }

  @Test
  void theLogHasEveryKindOfEventThatCouldMatter() {
    assertThat(EVENTS.stream().map(event -> event.event().getClass()).distinct()).hasSize(21);
    assertThat(corrected(RecommendationProposed.class)).hasSizeGreaterThan(5);
    assertThat(corrected(RecommendationClosed.class)).isNotEmpty();
    List<EntryId> inError =
        events(RecommendationClosed.class)
            .filter(closed -> closed.ground() == RecommendationClosed.Ground.RECORDED_IN_ERROR)
            .map(RecommendationClosed::id)
            .toList();
    assertThat(events(EntryRetracted.class).map(EntryRetracted::entry))
        .as("closures in error that were taken back")
        .containsAnyElementsOf(inError);
    assertThat(expected)
        .containsOnlyKeys(
            "stakeholder",
            "review",
            "recommendation",
            "span",
            "track",
            "form",
            "counted",
            "move",
            "checkpoint",
            "audit",
            "fault");
    assertThat(expected.get("audit")).hasSize(SIZE);
    assertThat(expected.get("checkpoint")).isNotEmpty();
    assertThat(expected.get("span")).hasSizeGreaterThan(200);
  }

  private static List<EntryCorrected> corrected(Class<?> type) {
    return events(EntryCorrected.class).filter(event -> type.isInstance(event.becomes())).toList();
  }

  private static <T> Stream<T> events(Class<T> type) {
    return EVENTS.stream().map(Positioned::event).filter(type::isInstance).map(type::cast);
  }

  @Test
  void areTheSameInOneBatch() {
    try (TestLog log = TestLog.of(EVENTS)) {
      Projecting.project(log, Projecting.fresh(log), EVENTS);

      assertThat(log.tables()).isEqualTo(expected);
    }
  }

  @Test
  void areTheSameBuiltInBulkAndFollowedFromThere() {
    try (TestLog log = TestLog.of(EVENTS.subList(0, SIZE / 2))) {
      try (BuildingTurn turn = BuildingTurn.await(log.settings())) {
        log.rebuild().run(Projecting.fresh(log), new ProgressLog(turn));
      }
      assertThat(log.projections().position()).isEqualTo(SIZE / 2);
      Projecting.project(log, Projecting.fresh(log), EVENTS.subList(SIZE / 2, SIZE));

      assertThat(log.tables()).isEqualTo(expected);
    }
  }

  @Test
  void areTheSameInBatchesOfRandomSizes() {
    for (long seed : Repetitions.seeds(0, 2).toArray()) {
      try (TestLog log = TestLog.of(EVENTS)) {
        projectInRandomBatches(log, Projecting.fresh(log), EVENTS, new Random(seed));

        assertThat(log.tables()).as("batches of seed " + seed).isEqualTo(expected);
      }
    }
  }

  private static void projectInRandomBatches(
      TestLog log, List<Projection> projections, List<Positioned> events, Random random) {
    int done = 0;
    while (done < events.size()) {
      int next = Math.min(events.size(), done + 1 + random.nextInt(40));
      Projecting.project(log, projections, events.subList(done, next));
      done = next;
    }
  }

  @Test
  void areTheSameAfterARestartInTheMiddle() {
    try (TestLog log = TestLog.of(EVENTS)) {
      Random random = new Random(1);
      projectInRandomBatches(log, Projecting.fresh(log), EVENTS.subList(0, SIZE / 2), random);
      projectInRandomBatches(log, Projecting.fresh(log), EVENTS.subList(SIZE / 2, SIZE), random);

      assertThat(log.tables()).isEqualTo(expected);
    }
  }

  @Test
  void areTheSameWithARestartBeforeEveryEvent() {
    try (TestLog log = TestLog.of(EVENTS)) {
      for (Positioned event : EVENTS) {
        Projecting.project(log, Projecting.fresh(log), List.of(event));
      }

      assertThat(log.tables()).isEqualTo(expected);
    }
  }

  @Test
  void areTheSameAfterBatchesThatWereRolledBack() {
    try (TestLog log = TestLog.of(EVENTS)) {
      List<Projection> projections = Projecting.fresh(log);
      for (int from = 0; from < SIZE; from += 30) {
        List<Positioned> batch = EVENTS.subList(from, from + 30);
        assertThatThrownBy(() -> projectInVain(log, projections, batch)).hasMessage("in vain");
        projections.forEach(Projection::forget);
        Projecting.project(log, projections, batch);
      }

      assertThat(log.tables()).isEqualTo(expected);
    }
  }

  private static void projectInVain(
      TestLog log, List<Projection> projections, List<Positioned> batch) {
    log.inTransaction(
        () -> {
          Projecting.project(log, projections, batch);
          throw new IllegalStateException("in vain");
        });
  }

  @Test
  void ofOtherLogsAreTheSameInBatchesAndOneByOne() {
    for (long seed : Repetitions.seeds(100, 1).toArray()) {
      List<Positioned> events = RandomEvents.of(seed, SIZE);
      try (TestLog log = TestLog.of(events)) {
        projectInRandomBatches(log, Projecting.fresh(log), events, new Random(seed));

        assertThat(log.tables()).as("log of seed " + seed).isEqualTo(rows(events));
      }
    }
  }

  @Test
  void areTheSameThroughTheFollowerWhileTheLogGrowsAndItIsRestarted() {
    try (TestLog log = TestLog.empty()) {
      log.append(EVENTS.subList(0, 100));
      Follower first = log.follower("test");
      first.start();
      log.append(EVENTS.subList(100, 180));
      awaitPosition(log, 180);
      first.stop();
      log.append(EVENTS.subList(180, 240));
      Follower second = log.follower("test");
      second.start();
      log.append(EVENTS.subList(240, SIZE));
      awaitPosition(log, SIZE);
      second.stop();

      assertThat(log.tables()).isEqualTo(expected);
    }
  }

  private static void awaitPosition(TestLog log, long position) {
    await().atMost(30, SECONDS).until(() -> log.projections().position() == position);
  }
}
