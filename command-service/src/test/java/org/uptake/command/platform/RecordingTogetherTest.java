package org.uptake.command.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.uptake.command.AtOnce;
import org.uptake.command.Raw;
import org.uptake.command.Sent;
import org.uptake.command.TestNode;
import org.uptake.kernel.ExpectedVersion;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.kernel.platform.Fields;
import org.uptake.platform.database.DatabaseSettings;
import org.uptake.platform.database.TestDatabase;

/** Many who record at once: everybody gets one truthful answer. */
class RecordingTogetherTest {

  private static final DatabaseSettings SETTINGS = TestDatabase.fresh();
  private static final TestNode NODE = new TestNode(SETTINGS).withDemo();
  private static final TestNode ANOTHER = new TestNode(SETTINGS);
  private static final Fields NOTE =
      Sent.fields(
          "kind", "observed", "occurredOn", "2020", "by", "SC", "stance", "adds", "text", "x");

  @AfterAll
  static void close() {
    ANOTHER.close();
    NODE.close();
  }

  @Test
  void recordsAllOfTwoHundredAtOnce() throws Exception {
    RecommendationId id = NODE.proposed("1");
    List<Long> versions =
        AtOnce.all(200, number -> NODE.record(id, "key-" + number, NOTE).version());
    assertThat(versions).containsExactlyInAnyOrderElementsOf(upTo(201));
    assertThat(stored(id)).isEqualTo(201);
  }

  @Test
  void losesNothingBetweenTwoNodes() throws Exception {
    RecommendationId id = NODE.proposed("2");
    List<Long> versions =
        AtOnce.all(60, n -> (n % 2 == 0 ? NODE : ANOTHER).record(id, null, NOTE).version());
    assertThat(versions).containsExactlyInAnyOrderElementsOf(upTo(61));
    assertThat(stored(id)).isEqualTo(61);
  }

  @Test
  void refusesAStaleVersionAndRecordsNothing() throws SQLException {
    RecommendationId id = NODE.proposed("3");
    NODE.record(id, null, NOTE);
    assertThatThrownBy(() -> NODE.record(id, "stale", "", new ExpectedVersion(1L), NOTE))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.refusal()).isEqualTo(Refusal.STALE_VERSION);
              assertThat(refused.values()).containsEntry("version", 2L);
            });
    assertThat(stored(id)).isEqualTo(2);
  }

  @Test
  void overwritesNobodyWhoReadTheSameVersion() throws Exception {
    RecommendationId id = NODE.proposed("4");
    List<Optional<Refusal>> refusals =
        AtOnce.all(
            20,
            number -> {
              try {
                (number % 2 == 0 ? NODE : ANOTHER)
                    .record(id, null, "", new ExpectedVersion(1L), NOTE);
                return Optional.empty();
              } catch (Refused refused) {
                return Optional.of(refused.refusal());
              }
            });
    assertThat(refusals).containsOnlyOnce(Optional.empty());
    assertThat(refusals.stream().flatMap(Optional::stream))
        .hasSize(19)
        .containsOnly(Refusal.STALE_VERSION);
    assertThat(stored(id)).isEqualTo(2);
  }

  @Test
  void letsOneOfManyContradictingRecordingsThrough() throws Exception {
    RecommendationId id = NODE.proposed("5");
    Fields stalled =
        Sent.fields("kind", "stalled", "occurredOn", "2020", "cause", "other", "reason", "x");
    List<Boolean> recorded =
        AtOnce.all(
            12,
            number -> {
              try {
                (number % 2 == 0 ? NODE : ANOTHER).record(id, null, stalled);
                return true;
              } catch (Refused refused) {
                assertThat(refused.refusal()).isEqualTo(Refusal.CONTRADICTS_HISTORY);
                return false;
              }
            });
    assertThat(recorded).containsOnlyOnce(true);
    assertThat(stored(id)).isEqualTo(2);
  }

  @Test
  void opensARecommendationOnceForManyAtOnce() throws Exception {
    List<Boolean> recorded =
        AtOnce.all(
            12,
            number -> {
              TestNode node = number % 2 == 0 ? NODE : ANOTHER;
              try {
                node.done(node.propose("6"));
                return true;
              } catch (Refused refused) {
                assertThat(refused.refusal()).isEqualTo(Refusal.ALREADY_EXISTS);
                return false;
              }
            });
    assertThat(recorded).containsOnlyOnce(true);
  }

  @Test
  void keepsConnectionsFreeForOthersWhileManyWaitForOneStream() throws Exception {
    RecommendationId busy = NODE.proposed("7");
    RecommendationId quiet = NODE.proposed("8");
    try (Raw blocker = Raw.superuser(SETTINGS).begin();
        ExecutorService executor = Executors.newFixedThreadPool(40)) {
      blocker.lock(busy.stream());
      List<Future<Outcome>> waiting =
          java.util.stream.IntStream.range(0, 40)
              .mapToObj(n -> executor.submit(() -> NODE.record(busy, null, NOTE)))
              .toList();
      await().atMost(Duration.ofSeconds(5)).until(() -> blocker.waiting() == 1);
      long since = System.nanoTime();
      assertThat(NODE.record(quiet, null, NOTE).version()).isEqualTo(2);
      assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(Duration.ofSeconds(2));
      blocker.rollback();
      for (Future<Outcome> each : waiting) {
        assertThat(each.get().version()).isBetween(2L, 41L);
      }
    }
    assertThat(stored(busy)).isEqualTo(41);
  }

  @Test
  void triesAgainWhereTheLockOfTheStreamWasWaitedForInVain() throws Exception {
    RecommendationId id = NODE.proposed("9");
    try (Raw blocker = Raw.superuser(SETTINGS).begin();
        Raw watcher = Raw.superuser(SETTINGS);
        ExecutorService executor = Executors.newSingleThreadExecutor()) {
      blocker.lock(id.stream());
      Future<Outcome> patient = executor.submit(() -> NODE.record(id, "patient", NOTE));
      await().atMost(Duration.ofSeconds(5)).until(() -> watcher.waiting() == 1);
      String since = waitingSince(watcher);
      await()
          .atMost(Duration.ofSeconds(9))
          .until(() -> watcher.waiting() == 1 && !waitingSince(watcher).equals(since));
      blocker.rollback();
      assertThat(patient.get().version()).isEqualTo(2);
    }
  }

  private static String waitingSince(Raw raw) throws SQLException {
    List<String> starts =
        raw.texts(
            """
            select xact_start from pg_stat_activity
            where datname = current_database() and wait_event = 'advisory'
            """);
    return starts.isEmpty() ? "" : starts.getFirst();
  }

  private static List<Long> upTo(long last) {
    return LongStream.rangeClosed(2, last).boxed().toList();
  }

  private static long stored(RecommendationId id) throws SQLException {
    try (Raw raw = Raw.superuser(SETTINGS)) {
      return raw.number(
          "select count(*) from log.event where aggregate_identifier = '%s'"
              .formatted(id.stream()));
    }
  }
}
