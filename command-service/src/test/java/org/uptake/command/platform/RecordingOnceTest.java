package org.uptake.command.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.uptake.command.AtOnce;
import org.uptake.command.Raw;
import org.uptake.command.Sent;
import org.uptake.command.TestNode;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.ExpectedVersion;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.kernel.platform.Fields;
import org.uptake.kernel.recommendation.RecommendationCommand.RecordEntry;
import org.uptake.platform.database.DatabaseSettings;
import org.uptake.platform.database.TestDatabase;

/** Asked twice, recorded once. */
class RecordingOnceTest {

  private static final DatabaseSettings SETTINGS = TestDatabase.fresh();
  private static final TestNode NODE = new TestNode(SETTINGS).withDemo();
  private static final TestNode ANOTHER = new TestNode(SETTINGS);
  private static final Fields NOTE =
      Sent.fields(
          "kind", "observed", "occurredOn", "2020", "by", "SC", "stance", "adds", "text", "x");
  private static final Fields RESUMED = Sent.fields("kind", "resumed", "occurredOn", "2021");

  @AfterAll
  static void close() {
    ANOTHER.close();
    NODE.close();
  }

  @Test
  void givesTheFirstOutcomeAgain() {
    RecommendationId id = NODE.proposed("1");
    Outcome first = NODE.record(id, "again", NOTE);
    NODE.record(id, null, NOTE);
    assertThat(NODE.record(id, "again", NOTE)).isEqualTo(first);
    assertThat(version(id)).isEqualTo(3);
  }

  @Test
  void recordsTwiceWithoutAKey() {
    RecommendationId id = NODE.proposed("2");
    assertThat(NODE.record(id, null, NOTE)).isNotEqualTo(NODE.record(id, null, NOTE));
    assertThat(version(id)).isEqualTo(3);
  }

  @Test
  void remembersAfterARestart() {
    RecommendationId id = NODE.proposed("3");
    Outcome first = NODE.record(id, "restart", NOTE);
    try (TestNode restarted = new TestNode(SETTINGS)) {
      assertThat(restarted.record(id, "restart", NOTE)).isEqualTo(first);
    }
    assertThat(version(id)).isEqualTo(2);
  }

  @Test
  void answersARepeatBeforeItLooksAtAnythingElse() {
    RecommendationId id = NODE.proposed("4");
    Outcome first = NODE.record(id, "early", "", new ExpectedVersion(1L), NOTE);
    NODE.record(id, null, NOTE);
    assertThat(NODE.record(id, "early", "", new ExpectedVersion(1L), NOTE)).isEqualTo(first);
  }

  @Test
  void refusesAKeyThatWasUsedForAnotherRequest() {
    RecommendationId id = NODE.proposed("5");
    NODE.record(id, "reused", "/one", ExpectedVersion.ANY, NOTE);
    assertRefused(
        () -> NODE.record(id, "reused", "/two", ExpectedVersion.ANY, NOTE),
        Refusal.IDEMPOTENCY_KEY_REUSED);
    assertRefused(
        () -> ANOTHER.record(id, "reused", "/two", ExpectedVersion.ANY, NOTE),
        Refusal.IDEMPOTENCY_KEY_REUSED);
    assertThat(version(id)).isEqualTo(2);
  }

  @Test
  void keepsTheKeysOfAuthorsApart() {
    RecommendationId id = NODE.proposed("6");
    Outcome one = NODE.record(id, "mine", NOTE);
    RecordEntry command =
        new RecordEntry(
            id, EntryId.of(java.util.UUID.randomUUID().toString()), NOTE, NODE.circumstances(NOTE));
    Outcome two =
        NODE.recording()
            .record(command, TestNode.stamp("author-2", "mine"), TestNode.fingerprint(""));
    assertThat(two.version()).isEqualTo(one.version() + 1);
  }

  @Test
  void leavesNoReceiptOfWhatWasRefused() throws SQLException {
    RecommendationId id = NODE.proposed("7");
    assertRefused(() -> NODE.record(id, "tried", RESUMED), Refusal.CONTRADICTS_HISTORY);
    try (Raw raw = Raw.superuser(SETTINGS)) {
      assertThat(raw.number("select count(*) from command.receipt where key = 'tried'")).isZero();
    }
    NODE.record(
        id,
        null,
        Sent.fields("kind", "stalled", "occurredOn", "2020", "cause", "other", "reason", "x"));
    assertThat(NODE.record(id, "tried", RESUMED).version()).isEqualTo(3);
  }

  @Test
  void recordsOnceForTwentyAtOnce() throws Exception {
    RecommendationId id = NODE.proposed("8");
    List<Outcome> outcomes = AtOnce.all(20, number -> NODE.record(id, "twenty", NOTE));
    assertThat(outcomes).hasSize(20).containsOnly(outcomes.getFirst());
    assertThat(version(id)).isEqualTo(2);
  }

  @Test
  void recordsOnceForTwentyAtOnceOnTwoNodes() throws Exception {
    RecommendationId id = NODE.proposed("9");
    List<Outcome> outcomes =
        AtOnce.all(20, n -> (n % 2 == 0 ? NODE : ANOTHER).record(id, "two-nodes", NOTE));
    assertThat(outcomes).hasSize(20).containsOnly(outcomes.getFirst());
    assertThat(version(id)).isEqualTo(2);
  }

  @Test
  void recordsOneOfTwoRequestsThatComeWithOneKeyAtOnce() throws Exception {
    RecommendationId id = NODE.proposed("10");
    List<Boolean> recorded =
        AtOnce.all(
            10,
            number -> {
              try {
                NODE.record(id, "different", "/" + number, ExpectedVersion.ANY, NOTE);
                return true;
              } catch (Refused refused) {
                assertThat(refused.refusal()).isEqualTo(Refusal.IDEMPOTENCY_KEY_REUSED);
                return false;
              }
            });
    assertThat(recorded).containsOnlyOnce(true);
    assertThat(version(id)).isEqualTo(2);
  }

  @Test
  void asksATwinOnThisNodeToComeAgainWhereTheFirstTakesLong() throws Exception {
    asksATwinToComeAgain("11", "twin-here", NODE);
  }

  @Test
  void asksATwinOnAnotherNodeToComeAgainWhereTheFirstTakesLong() throws Exception {
    asksATwinToComeAgain("12", "twin-there", ANOTHER);
  }

  private static void asksATwinToComeAgain(String number, String key, TestNode node)
      throws Exception {
    RecommendationId id = NODE.proposed(number);
    try (Raw blocker = Raw.superuser(SETTINGS).begin();
        ExecutorService executor = Executors.newSingleThreadExecutor()) {
      blocker.lock(id.stream());
      Future<Outcome> first = executor.submit(() -> NODE.record(id, key, NOTE));
      await().atMost(Duration.ofSeconds(5)).until(() -> blocker.waiting() == 1);
      long since = System.nanoTime();
      assertRefused(() -> node.record(id, key, NOTE), Refusal.STILL_RECORDING);
      assertThat(Duration.ofNanos(System.nanoTime() - since))
          .isBetween(Duration.ofMillis(1_900), Duration.ofMillis(3_500));
      blocker.rollback();
      assertThat(node.record(id, key, NOTE)).isEqualTo(first.get());
    }
    assertThat(version(id)).isEqualTo(2);
  }

  private static long version(RecommendationId id) {
    return NODE.log().last(id.stream()).orElseThrow().version();
  }

  private static void assertRefused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable action, Refusal refusal) {
    assertThatThrownBy(action)
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
  }
}
