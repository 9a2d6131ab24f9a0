package org.uptake.query;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.TransientDataAccessResourceException;
import org.uptake.kernel.RecommendationId;
import org.uptake.query.log.Faults;
import org.uptake.query.log.Follower;
import org.uptake.query.log.Poisoned;
import org.uptake.query.log.Positioned;
import org.uptake.query.log.Projection;
import org.uptake.query.log.ProjectionHealth;

/** Poison in the log of a node that runs; side by side, because each mostly waits. */
final class PoisonTest {

  private static final int SIZE = 200;
  private static final List<Positioned> EVENTS = RandomEvents.of(7, SIZE);
  private static final RecommendationId ITEM = new RecommendationId("HIPPO-14");

  private final TestLog log = TestLog.empty();
  private final Faults faults = new Faults(log.client());

  @AfterEach
  void close() {
    log.close();
  }

  private static boolean isPoison(Positioned event) {
    return event.stream().equals(ITEM.stream()) && event.version() == 5;
  }

  private Follower follower(Projection instead, String node) {
    List<Projection> projections =
        Projecting.fresh(log).stream()
            .map(projection -> projection.name().equals(instead.name()) ? instead : projection)
            .toList();
    return log.follower(projections, node);
  }

  private Projection recommendations() {
    return Projecting.fresh(log).getLast();
  }

  private void awaitPosition(long position) {
    await().atMost(30, SECONDS).until(() -> position == log.projections().position());
  }

  private static Map<String, List<String>> undisturbed() {
    try (TestLog other = Projecting.undisturbed(EVENTS)) {
      return other.tables();
    }
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void stopsOneItemIsInHealthAndDrainsWhenItIsMended() {
    Poisoned poisoned =
        new Poisoned(
            recommendations(),
            PoisonTest::isPoison,
            () -> {
              throw new IllegalStateException("poison");
            });
    Follower follower = follower(poisoned, "test");
    ProjectionHealth health = new ProjectionHealth(follower, faults);
    long position =
        EVENTS.stream().filter(PoisonTest::isPoison).findFirst().orElseThrow().position();
    log.append(EVENTS.subList(0, 150));
    follower.start();
    try {
      awaitPosition(150);
      log.append(EVENTS.subList(150, SIZE));
      awaitPosition(SIZE);

      Health degraded = health.health();
      assertThat(degraded.getStatus()).isEqualTo(ProjectionHealth.DEGRADED);
      assertThat(degraded.getDetails())
          .containsOnlyKeys("recommendation " + ITEM.stream())
          .hasEntrySatisfying(
              "recommendation " + ITEM.stream(),
              words -> assertThat(words.toString()).contains("position " + position));
      try (TestLog other = Projecting.undisturbed(EVENTS)) {
        assertThat(log.tablesWithout(ITEM)).isEqualTo(other.tablesWithout(ITEM));
      }

      poisoned.mend();
      await().atMost(60, SECONDS).until(() -> faults.all().isEmpty());
      assertThat(log.tables()).isEqualTo(undisturbed());
      assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    } finally {
      follower.stop();
    }
  }

  private Poisoned failing() {
    return new Poisoned(
        recommendations(),
        PoisonTest::isPoison,
        () -> {
          throw new TransientDataAccessResourceException("passing");
        });
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void aPassingFailureHoldsUpAllTablesAndSkipsNothing() {
    Poisoned failing = failing();
    Follower follower = follower(failing, "test");
    log.append(EVENTS);
    follower.start();
    try {
      await().atMost(30, SECONDS).until(() -> follower.error().isPresent());
      assertThat(log.projections().position()).isZero();
      assertThat(faults.all()).isEmpty();

      failing.mend();
      awaitPosition(SIZE);
      assertThat(log.tables()).isEqualTo(undisturbed());
    } finally {
      follower.stop();
    }
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void whatCannotGoOnIsDownInHealthUntilItCan() {
    Poisoned failing = failing();
    Follower follower = follower(failing, "test");
    ProjectionHealth health = new ProjectionHealth(follower, faults);
    log.append(EVENTS);
    follower.start();
    try {
      await().atMost(30, SECONDS).until(() -> health.health().getStatus().equals(Status.DOWN));
      assertThat(health.health().getDetails()).containsKey("follower");

      failing.mend();
      awaitPosition(SIZE);
      await().atMost(30, SECONDS).until(() -> health.health().getStatus().equals(Status.UP));
    } finally {
      follower.stop();
    }
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void aNodeIsWellAgainOnceAnotherGetsPastWhatStoppedIt() {
    Follower stopped = follower(failing(), "test");
    Follower other = follower(recommendations(), "other");
    ProjectionHealth health = new ProjectionHealth(stopped, faults);
    log.append(EVENTS);
    stopped.start();
    try {
      await().atMost(30, SECONDS).until(() -> health.health().getStatus().equals(Status.DOWN));
      other.start();
      await().atMost(30, SECONDS).until(() -> health.health().getStatus().equals(Status.UP));
    } finally {
      stopped.stop();
      other.stop();
    }
  }
}
