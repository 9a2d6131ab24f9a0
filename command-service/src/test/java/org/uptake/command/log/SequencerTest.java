package org.uptake.command.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.uptake.command.Raw;
import org.uptake.platform.database.DatabaseSettings;
import org.uptake.platform.database.TestDatabase;

class SequencerTest {

  private static final String LOCK = "select log.try_to_sequence()";

  /** What a drain does, by hand. */
  private static final String DRAIN =
      """
      with drained as (delete from log.queue returning global_index)
      insert into log.sequence
      select row_number() over (order by global_index)
               + (select coalesce(max(position), 0) from log.sequence),
             global_index, clock_timestamp() + global_index * interval '1 microsecond'
      from drained
      """;

  private static final String STREAMS =
      """
      select aggregate_identifier || ' ' || sequence_number
      from log.sequence join log.event using (global_index) order by position
      """;

  private final DatabaseSettings settings = TestDatabase.fresh();
  private final CommandDatabase database = new CommandDatabase(settings);
  private final TestLog log = new TestLog(database);
  private final Sequencer sequencer = new Sequencer(database.sequencerPool());
  private final Raw raw = superuser(settings);

  @BeforeEach
  void makeNoAssumption() throws SQLException {
    assertThat(raw.number("select count(*) from log.sequence")).isZero();
  }

  @AfterEach
  void close() throws SQLException {
    raw.close();
    database.close();
  }

  @Test
  void givesDensePositionsFromOne() throws SQLException {
    log.append("s/a", 0, 1);
    assertThat(sequencer.drain()).isEqualTo(2);
    log.append("s/b", 0);
    log.append("s/a", 2);
    assertThat(sequencer.drain()).isEqualTo(2);
    assertThat(sequencer.drain()).isZero();
    assertThat(raw.texts(STREAMS)).containsExactly("s/a 0", "s/a 1", "s/b 0", "s/a 2");
    assertIsOneDenseOrder(4);
  }

  @Test
  void givesPositionsToAllOfALongQueue() throws SQLException {
    log.append("s/long", IntStream.range(0, 6_000).toArray());
    sequencer.start();
    try {
      await().atMost(Duration.ofSeconds(15)).until(() -> placed() == 6_000);
    } finally {
      sequencer.stop();
    }
    assertIsOneDenseOrder(6_000);
  }

  @Test
  void letsTheClockStandStillOrGoBackWhileRecordedAtGrows() throws SQLException {
    log.append("s/clock", 0);
    sequencer.drain();
    raw.execute("update log.sequence set recorded_at = now() + interval '1 day'");
    log.append("s/clock", 1, 2);
    log.append("s/other", 0);
    sequencer.drain();
    log.append("s/clock", 3);
    sequencer.drain();
    assertIsOneDenseOrder(5);
    assertThat(
            raw.number(
                "select (extract(epoch from max(recorded_at) - min(recorded_at)) * 1e6)::bigint"
                    + " from log.sequence"))
        .as("microseconds: one for each position")
        .isEqualTo(4);
  }

  @Test
  void takesTheTimeFromTheClockOfTheDatabase() throws SQLException {
    log.append("s/time", 0);
    sequencer.drain();
    assertThat(
            raw.number(
                """
                select count(*) from log.sequence
                where recorded_at between now() - interval '1 minute' and clock_timestamp()
                """))
        .isEqualTo(1);
  }

  @Test
  void losesNothingThatCommitsLate() throws SQLException {
    try (Raw slow = Raw.as(settings, settings.command()).begin()) {
      appendBy(slow, "s/slow");
      log.append("s/quick", 0);
      assertThat(sequencer.drain()).isEqualTo(1);
      long seen = raw.number("select max(global_index) from log.event");
      slow.commit();
      assertThat(sequencer.drain()).isEqualTo(1);

      assertThat(raw.texts(STREAMS)).containsExactly("s/quick 0", "s/slow 0");
      assertIsOneDenseOrder(2);
      assertThat(raw.number("select count(*) from log.event where global_index > " + seen))
          .as("the control: a reader by index alone would have missed it")
          .isZero();
    }
  }

  @Test
  void ordersByIndexWhatItPlacesTogether() throws SQLException {
    try (Raw slow = Raw.as(settings, settings.command()).begin()) {
      appendBy(slow, "s/slow");
      log.append("s/quick", 0);
      slow.commit();
      sequencer.drain();
      assertThat(raw.texts(STREAMS)).containsExactly("s/slow 0", "s/quick 0");
    }
  }

  @Test
  void leavesNoGapWhereATransactionWasRolledBack() throws SQLException {
    log.append("s/a", 0);
    log.rolledBack(() -> log.append("s/back", 0, 1, 2));
    log.append("s/b", 0);
    sequencer.drain();
    assertThat(raw.number("select max(global_index) - min(global_index) from log.event"))
        .as("the control: the indexes have a gap")
        .isEqualTo(4);
    assertIsOneDenseOrder(2);
  }

  @Test
  void letsOneAtATimeDrain() throws SQLException {
    log.append("s/a", 0);
    try (Raw other = Raw.as(settings, settings.sequencer()).begin()) {
      assertThat(other.texts(LOCK)).containsExactly("t");
      assertThat(sequencer.drain()).isZero();
      other.rollback();
      assertThat(sequencer.drain()).isEqualTo(1);
    }
  }

  @Test
  void waitsForAFrozenDrainerForTwoSecondsOnly() throws SQLException {
    log.append("s/a", 0, 1);
    try (Raw frozen = Raw.as(settings, settings.sequencer()).begin()) {
      assertThat(frozen.texts(LOCK)).containsExactly("t");
      frozen.execute(DRAIN);
      long since = System.nanoTime();
      sequencer.start();
      try {
        log.append("s/b", 0);
        await().atMost(Duration.ofSeconds(8)).until(() -> placed() == 3);
        assertThat(Duration.ofNanos(System.nanoTime() - since))
            .as("two seconds, and at most one more until the next round")
            .isBetween(Duration.ofMillis(1_000), Duration.ofMillis(4_500));
      } finally {
        sequencer.stop();
      }
      assertThatThrownBy(frozen::commit).isInstanceOf(SQLException.class);
    }
    assertThat(raw.texts(STREAMS)).containsExactly("s/a 0", "s/a 1", "s/b 0");
    assertIsOneDenseOrder(3);
  }

  @Test
  void isFencedByTheKeyOnThePosition() throws SQLException {
    log.append("s/a", 0);
    sequencer.drain();
    log.append("s/a", 1);
    try (Raw late = Raw.as(settings, settings.sequencer())) {
      assertThatThrownBy(
              () ->
                  late.execute(
                      """
                      insert into log.sequence
                      select 1, global_index, clock_timestamp() from log.queue
                      """))
          .hasMessageContaining("sequence_pkey");
    }
    assertThat(sequencer.drain()).isEqualTo(1);
    assertIsOneDenseOrder(2);
  }

  @Test
  void losesNothingWhereADrainerIsKilledInMidTransaction() throws SQLException {
    log.append("s/a", 0, 1, 2);
    try (Raw killed = Raw.as(settings, settings.sequencer()).begin()) {
      assertThat(killed.texts(LOCK)).containsExactly("t");
      killed.execute(DRAIN);
      long pid = killed.backend();
      raw.execute("select pg_terminate_backend(%d, 5000)".formatted(pid));
      assertThatThrownBy(killed::commit).isInstanceOf(SQLException.class);
    }
    assertThat(placed()).isZero();
    assertThat(sequencer.drain()).isEqualTo(3);
    assertThat(raw.texts(STREAMS)).containsExactly("s/a 0", "s/a 1", "s/a 2");
    assertIsOneDenseOrder(3);
  }

  @Test
  void goesOnWhenItsConnectionsWereCut() throws SQLException {
    sequencer.start();
    try {
      log.append("s/a", 0);
      await().atMost(Duration.ofSeconds(5)).until(() -> placed() == 1);
      raw.execute(
          """
          select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and usename = 'uptake_sequencer'
          """);
      log.append("s/a", 1);
      await().atMost(Duration.ofSeconds(10)).until(() -> placed() == 2);
    } finally {
      sequencer.stop();
    }
    assertIsOneDenseOrder(2);
  }

  @Test
  void hasPlacedWhatWasCommittedBeforeItWasAsked() throws Exception {
    sequencer.start();
    try {
      for (int version = 0; version < 50; version++) {
        log.append("s/asked", version);
        sequencer.ask().get(5, TimeUnit.SECONDS);
        assertThat(placed()).isEqualTo(version + 1L);
      }
    } finally {
      sequencer.stop();
    }
  }

  @Test
  void findsEachSecondWhatNobodyAskedFor() {
    sequencer.start();
    try {
      log.append("s/quiet", 0);
      await().atMost(Duration.ofSeconds(5)).until(() -> placed() == 1);
    } finally {
      sequencer.stop();
    }
    assertThat(sequencer.isRunning()).isFalse();
  }

  @Test
  void tellsListenersWhenTheSequenceHasGrown() throws SQLException {
    try (Raw listener = Raw.as(settings, settings.query())) {
      listener.execute("listen " + Sequencer.CHANNEL);
      sequencer.start();
      try {
        log.append("s/told", 0);
        PGNotification[] heard =
            listener.connection().unwrap(PGConnection.class).getNotifications(5_000);
        assertThat(heard)
            .extracting(PGNotification::getName)
            .containsOnly("uptake_sequence")
            .isNotEmpty();
        assertThat(placed()).isEqualTo(1);
      } finally {
        sequencer.stop();
      }
    }
  }

  private long placed() throws SQLException {
    return raw.number("select count(*) from log.sequence");
  }

  private static void appendBy(Raw connection, String stream) throws SQLException {
    connection.execute(
        """
        with appended as (
          insert into log.event (aggregate_identifier, sequence_number, type, event_identifier,
            time_stamp, payload_type, payload, meta_data)
          values ('%s', 0, 'stakeholder', gen_random_uuid(), now(), 'X', '{}', '{}')
          returning global_index)
        insert into log.queue select global_index from appended
        """
            .formatted(stream));
  }

  private void assertIsOneDenseOrder(int events) throws SQLException {
    assertIsOneDenseOrder(raw, events);
  }

  /** Every event once, positions dense from 1, times strictly growing, nothing left waiting. */
  static void assertIsOneDenseOrder(Raw raw, int events) throws SQLException {
    List<String> positions = raw.texts("select position from log.sequence order by 1");
    assertThat(positions).isEqualTo(Arrays.asList(texts(events)));
    assertThat(raw.number("select count(*) from log.event")).isEqualTo(events);
    assertThat(raw.number("select count(*) from log.queue")).isZero();
    assertThat(
            raw.number(
                """
                select count(*) from (
                  select recorded_at <= lag(recorded_at) over (order by position) as wrong
                  from log.sequence) steps
                where wrong
                """))
        .as("positions whose recorded_at does not grow")
        .isZero();
  }

  private static String[] texts(int events) {
    return IntStream.rangeClosed(1, events).mapToObj(Integer::toString).toArray(String[]::new);
  }

  private static Raw superuser(DatabaseSettings settings) {
    try {
      return Raw.superuser(settings);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
