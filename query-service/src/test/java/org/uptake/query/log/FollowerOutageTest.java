package org.uptake.query.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.uptake.platform.database.DatabaseRelay;
import org.uptake.query.Projecting;
import org.uptake.query.RandomEvents;
import org.uptake.query.TestLog;

/** The database goes away and comes back while it is followed, and while that ends. */
@Timeout(180)
final class FollowerOutageTest {

  private static final int SIZE = 40;
  private static final List<Positioned> EVENTS = RandomEvents.of(11, SIZE);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** What the worker is waited for, and somewhat more. */
  private static final Duration LONGEST_STOP = Duration.ofSeconds(14);

  private final TestLog log = TestLog.empty();
  private final DatabaseRelay relay = new DatabaseRelay(log.settings());
  private final TestLog relayed = TestLog.by(relay.settings(log.settings()));
  private final Follower follower = relayed.follower("test");

  @AfterEach
  void close() {
    follower.stop();
    relay.close();
    relayed.pool().close();
    log.close();
  }

  private void followTheFirstHalf() {
    follower.start();
    log.append(EVENTS.subList(0, SIZE / 2));
    awaitPosition(SIZE / 2);
  }

  private void awaitPosition(long position) {
    await().atMost(PATIENCE).until(() -> log.projections().position() == position);
  }

  @Test
  void goesOnByItselfOnceTheDatabaseIsBack() {
    followTheFirstHalf();
    relay.cut();
    log.append(EVENTS.subList(SIZE / 2, SIZE));
    await().atMost(PATIENCE).until(() -> follower.error().isPresent());
    assertThat(log.projections().position()).isEqualTo(SIZE / 2);

    relay.mend();

    awaitPosition(SIZE);
    await().atMost(PATIENCE).until(() -> follower.error().isEmpty());
    assertThat(log.tables()).isEqualTo(undisturbed());
  }

  private static Map<String, List<String>> undisturbed() {
    try (TestLog other = Projecting.undisturbed(EVENTS)) {
      return other.tables();
    }
  }

  @Tag("long")
  @Test
  void endsSoonWhereTheDatabaseGoesAtTheSameTime() {
    followTheFirstHalf();
    relay.cut();
    assertStopsSoon();
  }

  @Tag("long")
  @Test
  void endsSoonWhileTheDatabaseStandsStill() {
    followTheFirstHalf();
    relay.freeze();
    try {
      assertStopsSoon();
      relayed.pool().close();
    } finally {
      relay.thaw();
    }
  }

  private void assertStopsSoon() {
    long began = System.nanoTime();
    follower.stop();
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(LONGEST_STOP);
    assertThat(follower.isRunning()).isFalse();
  }
}
