package org.uptake.query;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uptake.platform.database.TestDatabase;
import org.uptake.query.log.BuildingTurn;
import org.uptake.query.log.Follower;
import org.uptake.query.log.Positioned;
import org.uptake.query.log.RebuildProgress;

/** Tables are built anew while the old ones serve, and nobody notices but for the better. */
final class RebuildTest {

  private static final int SIZE = 300;
  private static final int HALF = SIZE / 2;
  private static final List<Positioned> EVENTS = RandomEvents.of(7, SIZE);

  private static Map<String, List<String>> expected = Map.of();

  @BeforeAll
  static void projectOneByOne() {
    try (TestLog log = Projecting.undisturbed(EVENTS)) {
      expected = log.tables();
    }
  }

  /** Calls somebody after each piece of work. */
  private record Hooked(LongConsumer hook) implements RebuildProgress {

    @Override
    public void done(long work) {
      hook.accept(work);
    }

    @Override
    public void requireCurrent() {}
  }

  @Test
  void theLogGrowsAndAnswersNeverGoBackMeanwhile() {
    try (TestLog log = TestLog.of(EVENTS.subList(0, HALF))) {
      Follower live = log.follower("test");
      live.start();
      awaitPosition(log, HALF);
      List<Long> seen = Collections.synchronizedList(new ArrayList<>());
      Growing growing = new Growing(log, HALF);

      log.rebuild()
          .run(
              Projecting.fresh(log),
              new Hooked(
                  work -> {
                    growing.next();
                    seen.add(log.projections().position());
                  }));
      seen.add(log.projections().position());
      growing.rest();

      awaitPosition(log, SIZE);
      live.stop();
      assertThat(seen).isSorted().hasSizeGreaterThan(5);
      assertThat(log.tables()).isEqualTo(expected);
      assertThat(generations(log)).containsOnly(2);
    }
  }

  /** Appends the second half event by event. */
  private static final class Growing {

    private final TestLog log;
    private int done;

    Growing(TestLog log, int done) {
      this.log = log;
      this.done = done;
    }

    synchronized void next() {
      if (done < SIZE) {
        log.append(EVENTS.subList(done, done + 1));
        done++;
      }
    }

    synchronized void rest() {
      log.append(EVENTS.subList(done, SIZE));
      done = SIZE;
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 10, 20, 28})
  void stoppedAtAnyMomentItLeavesTheOldOnesServingAndIsBegunAnew(int moment) {
    try (TestLog log = TestLog.of(EVENTS)) {
      Projecting.project(log, Projecting.fresh(log), EVENTS);
      reached(log, SIZE);
      int[] calls = {0};
      Hooked stopping =
          new Hooked(
              work -> {
                if (++calls[0] == moment) {
                  throw new IllegalStateException("stopped");
                }
              });

      assertThatThrownBy(() -> log.rebuild().run(Projecting.fresh(log), stopping))
          .hasStackTraceContaining("stopped");
      assertThat(log.tables()).isEqualTo(expected);

      log.rebuild().sweep();
      log.rebuild().run(Projecting.fresh(log), new Hooked(work -> {}));
      assertThat(log.tables()).isEqualTo(expected);
    }
  }

  @Test
  void onlyOneNodeHasTheTurnAndLosesItWhenTheServerEndsItsSession() throws SQLException {
    try (TestLog log = TestLog.empty();
        BuildingTurn first = BuildingTurn.await(log.settings())) {
      first.requireHeld();
      assertThat(BuildingTurn.tryTake(log.settings())).isEmpty();

      endIdleSessions(log);

      try (BuildingTurn second = BuildingTurn.await(log.settings())) {
        second.requireHeld();
        assertThatThrownBy(first::requireHeld).hasMessage("another node builds now");
      }
    }
  }

  /** As the server does with a node that is frozen, after a while. */
  private static void endIdleSessions(TestLog log) throws SQLException {
    try (Connection connection = TestDatabase.superuser(log.settings());
        Statement statement = connection.createStatement()) {
      boolean ignored =
          statement.execute(
              """
              select pg_terminate_backend(pid) from pg_locks
              where locktype = 'advisory' and granted
                and database = (select oid from pg_database where datname = current_database())
              """);
    }
  }

  @Test
  void anotherShapeOfTheTablesIsBuiltBeforeAnythingServes() {
    try (TestLog log = TestLog.of(EVENTS)) {
      log.template().update("update view.projection set digest = 'of old'");

      log.rebuild().prepare(Projecting.fresh(log), log.settings());

      assertThat(log.projections().position()).isEqualTo(SIZE);
      assertThat(log.tables()).isEqualTo(expected);
    }
  }

  /** All that serves has one position, so what is built anew must not run ahead of what is not. */
  @Test
  void someAreBuiltUpToWhereTheOthersAreAndGoOnWithThem() {
    try (TestLog log = TestLog.of(EVENTS)) {
      Projecting.project(log, Projecting.fresh(log), EVENTS.subList(0, HALF));
      reached(log, HALF);

      log.rebuild().run(List.of(Projecting.fresh(log).getLast()), new Hooked(work -> {}));

      assertThat(log.projections().position()).isEqualTo(HALF);
      Follower live = log.follower("test");
      live.start();
      awaitPosition(log, SIZE);
      live.stop();
      assertThat(log.tables()).isEqualTo(expected);
    }
  }

  private static void awaitPosition(TestLog log, long position) {
    await().atMost(20, SECONDS).until(() -> log.projections().position() == position);
  }

  private static void reached(TestLog log, long position) {
    log.template().update("update view.follower set position = ?", position);
  }

  private static List<Integer> generations(TestLog log) {
    return log.client().sql("select generation from view.projection").query(Integer.class).list();
  }
}
