package org.uptake.query.log;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import org.uptake.platform.database.NodeName;
import org.uptake.query.Projecting;
import org.uptake.query.RandomEvents;
import org.uptake.query.TestLog;

/** One node follows the log into all tables, and another goes on where it does not. */
final class FollowerTest {

  private static final int SIZE = 200;
  private static final List<Positioned> EVENTS = RandomEvents.of(7, SIZE);
  private static final Duration LONGEST_STALL = Duration.ofSeconds(15);

  private static Map<String, List<String>> expected = Map.of();

  private final TestLog log = TestLog.empty();
  private final List<Follower> running = new ArrayList<>();

  @BeforeAll
  static void projectOneByOne() {
    try (TestLog undisturbed = Projecting.undisturbed(EVENTS)) {
      expected = undisturbed.tables();
    }
  }

  @AfterEach
  void close() {
    running.forEach(Follower::stop);
    log.close();
  }

  private Follower start(String node) {
    Follower follower = log.follower(node);
    follower.start();
    running.add(follower);
    return follower;
  }

  private FollowerRows turn(String node) {
    return new FollowerRows(log.client(), new NodeName(node));
  }

  private String node() {
    return log.client().sql("select node from view.follower").query(String.class).single();
  }

  private void awaitPosition(long position) {
    await().atMost(LONGEST_STALL).until(() -> log.projections().position() == position);
  }

  @Test
  void ofTwoNodesOneFollowsAndTheOtherStandsBy() {
    start("first");
    log.append(EVENTS.subList(0, 10));
    awaitPosition(10);
    start("second");
    for (int done = 10; done < SIZE; done += 10) {
      log.append(EVENTS.subList(done, done + 10));
      log.template().execute("notify uptake_sequence");
      awaitPosition(done + 10);
      assertThat(node()).isEqualTo("first");
    }
    assertThat(log.tables()).isEqualTo(expected);
  }

  /** Answers read the position and the rows in one snapshot. */
  @Test
  void theTablesAreAsFarAsTheirPositionAtAnyMoment() {
    start("test");
    TransactionTemplate snapshot = new TransactionTemplate(log.transactions());
    snapshot.setIsolationLevel(TransactionTemplate.ISOLATION_REPEATABLE_READ);
    List<Long> seen = new ArrayList<>();
    for (int done = 0; done < SIZE; done++) {
      log.append(EVENTS.subList(done, done + 1));
      log.template().execute("notify uptake_sequence");
      snapshot.executeWithoutResult(
          status -> {
            seen.add(log.projections().enter());
            assertThat(trail()).isEqualTo(seen.getLast());
          });
    }
    awaitPosition(SIZE);
    assertThat(seen).isSorted();
    assertThat(log.tables()).isEqualTo(expected);
  }

  private long trail() {
    return log.client()
        .sql("select coalesce(max(position), 0) from audit")
        .query(Long.class)
        .single();
  }

  @Test
  void anotherTakesOverFromANodeThatFellSilentAndNotBefore() {
    FollowerRows silent = turn("silent");
    silent.reached(0);
    log.append(EVENTS);
    long since = System.nanoTime();
    start("other");

    awaitPosition(SIZE);

    assertThat(Duration.ofNanos(System.nanoTime() - since))
        .isBetween(Duration.ofSeconds(8), LONGEST_STALL);
    assertThat(node()).isEqualTo("other");
    assertThat(silent.take()).as("it has no say any more").isEmpty();
    assertThat(silent.isCalled()).isFalse();
    assertThat(log.tables()).isEqualTo(expected);
  }

  @Test
  void aNodeThatEndsLetsAnotherFollowAtOnce() {
    log.append(EVENTS.subList(0, 100));
    Follower first = start("first");
    awaitPosition(100);
    start("second");

    first.stop();
    log.append(EVENTS.subList(100, SIZE));

    await().atMost(5, SECONDS).until(() -> log.projections().position() == SIZE);
    assertThat(node()).isEqualTo("second");
    assertThat(log.tables()).isEqualTo(expected);
  }

  @Test
  void whatItsPredecessorOfTheSameNameLeftItTakesUpAtOnce() {
    turn("test").reached(0);
    log.append(EVENTS);
    start("test");

    await().atMost(5, SECONDS).until(() -> log.projections().position() == SIZE);
  }

  @Test
  void aNodeThatHasNothingToDoSaysThatItIsStillThere() {
    start("test");
    await().atMost(LONGEST_STALL).until(() -> node().equals("test"));
    String first = until();

    await().atMost(LONGEST_STALL).until(() -> until().compareTo(first) > 0);
    assertThat(turn("other").isCalled()).isFalse();
  }

  private String until() {
    return log.client().sql("select until::text from view.follower").query(String.class).single();
  }

  /** What it remembers of the tables is from before the other wrote them. */
  @Test
  void nodesThatTakeTurnsWriteTheSameRows() {
    Follower one = log.follower("one");
    Follower two = log.follower("two");
    for (int done = 0; done < SIZE; done += 50) {
      Follower next = done % 100 == 0 ? one : two;
      log.append(EVENTS.subList(done, done + 50));
      next.start();
      awaitPosition(done + 50);
      next.stop();
    }
    assertThat(log.tables()).isEqualTo(expected);
  }
}
