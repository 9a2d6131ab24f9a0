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
import org.uptake.platform.database.NodeName;
import org.uptake.query.log.Faults;
import org.uptake.query.log.Poisoned;
import org.uptake.query.log.Projection;
import org.uptake.query.log.ProjectionHealth;
import org.uptake.query.log.ProjectionProcessors;
import org.uptake.query.log.Recorded;
import org.uptake.query.log.SequenceSource;

/** Poison in the log of a node that runs; side by side, because each mostly waits. */
final class PoisonTest {

  private static final int SIZE = 200;
  private static final List<Recorded> EVENTS = RandomEvents.of(7, SIZE);
  private static final RecommendationId ITEM = new RecommendationId("HIPPO-14");

  private final TestLog log = TestLog.empty();
  private final Faults faults = new Faults(log.client());

  @AfterEach
  void close() {
    log.close();
  }

  private static boolean isPoison(Recorded event) {
    return event.stream().equals(ITEM.stream()) && event.version() == 5;
  }

  private ProjectionProcessors processors(Projection instead) {
    return processors(instead, new NodeName("test"));
  }

  private ProjectionProcessors processors(Projection instead, NodeName node) {
    List<Projection> projections =
        Projecting.fresh(log).stream()
            .map(projection -> projection.name().equals(instead.name()) ? instead : projection)
            .toList();
    return new QueryServiceConfiguration()
        .projectionProcessors(
            projections,
            log.projections(),
            faults,
            log.sequence(),
            new SequenceSource(log.sequence()),
            log.pool(),
            log.settings(),
            log.rebuild(),
            node);
  }

  private Projection recommendations() {
    return Projecting.fresh(log).getLast();
  }

  private void awaitPosition(String projection, long position) {
    await()
        .atMost(30, SECONDS)
        .until(() -> position == log.projections().positions().getOrDefault(projection, 0L));
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
    ProjectionProcessors processors = processors(poisoned);
    ProjectionHealth health = new ProjectionHealth(processors, faults);
    long position =
        EVENTS.stream().filter(PoisonTest::isPoison).findFirst().orElseThrow().position();
    log.append(EVENTS.subList(0, 150));
    processors.start();
    try {
      awaitPosition("recommendation", 150);
      log.append(EVENTS.subList(150, SIZE));
      awaitPosition("recommendation", SIZE);

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
      processors.stop();
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
  void aPassingFailureHoldsUpOneProjectionAndSkipsNothing() {
    Poisoned failing = failing();
    ProjectionProcessors processors = processors(failing);
    log.append(EVENTS);
    processors.start();
    try {
      awaitPosition("review", SIZE);
      awaitPosition("stakeholder", SIZE);
      long poison =
          EVENTS.stream().filter(PoisonTest::isPoison).findFirst().orElseThrow().position();
      assertThat(log.projections().lowest(List.of("recommendation"))).isLessThan(poison);
      assertThat(faults.all()).isEmpty();

      failing.mend();
      awaitPosition("recommendation", SIZE);
      assertThat(log.tables()).isEqualTo(undisturbed());
    } finally {
      processors.stop();
    }
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void aProjectionThatCannotGoOnIsDownInHealthUntilItCan() {
    Poisoned failing = failing();
    ProjectionProcessors processors = processors(failing);
    ProjectionHealth health = new ProjectionHealth(processors, faults);
    log.append(EVENTS);
    processors.start();
    try {
      await().atMost(30, SECONDS).until(() -> health.health().getStatus().equals(Status.DOWN));
      assertThat(health.health().getDetails()).containsKey("recommendation");

      failing.mend();
      awaitPosition("recommendation", SIZE);
      await().atMost(30, SECONDS).until(() -> health.health().getStatus().equals(Status.UP));
    } finally {
      processors.stop();
    }
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void aNodeIsWellAgainOnceAnotherGetsPastWhatStoppedIt() {
    ProjectionProcessors stopped = processors(failing());
    ProjectionProcessors other = processors(recommendations(), new NodeName("other"));
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
