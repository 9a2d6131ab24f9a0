package org.uptake.command.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uptake.command.AtOnce;
import org.uptake.command.Raw;
import org.uptake.platform.database.DatabaseSettings;
import org.uptake.platform.database.TestDatabase;

/** Sixteen writers, every third transaction rolled back, two sequencers at once. */
class SequencerUnderLoadTest {

  private static final int WRITERS = 16;
  private static final int TRANSACTIONS = 30;
  private static final int STREAMS = 5;
  private static final long SEED = 20_150_616L;

  private final DatabaseSettings settings = TestDatabase.fresh();
  private final Set<String> committed = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean writing = new AtomicBoolean(true);

  @Test
  void placesEverythingThatWasCommittedOnceAndCausesBeforeEffects() throws Exception {
    try (CommandDatabase database = new CommandDatabase(settings);
        CommandDatabase another = new CommandDatabase(settings);
        Raw raw = Raw.superuser(settings);
        ExecutorService others = Executors.newFixedThreadPool(3)) {
      List<Future<Integer>> drainers = new ArrayList<>();
      drainers.add(others.submit(() -> drainAlways(new Sequencer(database.sequencerPool()))));
      drainers.add(others.submit(() -> drainAlways(new Sequencer(another.sequencerPool()))));
      Future<Long> naive = others.submit(this::readByIndex);

      try {
        AtOnce.all(WRITERS, number -> write(database, number));
        await()
            .atMost(Duration.ofSeconds(20))
            .until(() -> raw.number("select count(*) from log.queue") == 0);
      } finally {
        writing.set(false);
      }

      int placed = 0;
      for (Future<Integer> drainer : drainers) {
        placed += drainer.get();
      }
      assertThat(placed).isEqualTo(committed.size());
      assertThat(committed).as("seed %d", SEED).hasSizeGreaterThan(250);
      assertThat(raw.texts("select aggregate_identifier || ' ' || sequence_number from log.event"))
          .containsExactlyInAnyOrderElementsOf(committed);
      SequencerTest.assertIsOneDenseOrder(raw, committed.size());
      assertThat(outOfOrder(raw)).isZero();
      System.out.printf(
          "%d of %d events would have been missed by a reader by index%n",
          committed.size() - naive.get(), committed.size());
    }
  }

  /** The command side's discipline: the stream's lock, then the version, then the append. */
  private int write(CommandDatabase database, int writer) {
    Random random = new Random(SEED + writer);
    TestLog log = new TestLog(database);
    JdbcClient jdbc = database.jdbc();
    for (int i = 0; i < TRANSACTIONS; i++) {
      String stream = "load/" + random.nextInt(STREAMS);
      boolean fails = random.nextInt(3) == 0;
      double pause = random.nextDouble() * 0.004;
      List<String> appended = new ArrayList<>();
      Runnable transaction = () -> appended.addAll(append(jdbc, log, stream, random, pause));
      if (fails) {
        log.rolledBack(transaction);
      } else {
        log.within(transaction);
        committed.addAll(appended);
      }
    }
    return writer;
  }

  private static List<String> append(
      JdbcClient jdbc, TestLog log, String stream, Random random, double pause) {
    Object ignored = jdbc.sql("select log.lock_stream(?)").param(stream).query().singleRow();
    int version =
        jdbc.sql("select count(*) from log.event where aggregate_identifier = ?")
            .param(stream)
            .query(Integer.class)
            .single();
    List<String> appended = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      log.append(stream, version + i);
      appended.add(stream + " " + (version + i));
    }
    jdbc.sql("select pg_sleep(?)::text").param(pause).query(String.class).single();
    return appended;
  }

  private int drainAlways(Sequencer sequencer) throws SQLException {
    int placed = 0;
    while (writing.get()) {
      placed += sequencer.drain();
    }
    return placed;
  }

  /** The control: how many events a reader sees that goes by the index alone. */
  private long readByIndex() throws SQLException {
    AtomicLong last = new AtomicLong();
    long seen = 0;
    try (Raw raw = Raw.as(settings, settings.query())) {
      while (writing.get()) {
        for (String index :
            raw.texts("select global_index from log.event where global_index > " + last)) {
          seen++;
          last.accumulateAndGet(Long.parseLong(index), Math::max);
        }
      }
    }
    return seen;
  }

  private static long outOfOrder(Raw raw) throws SQLException {
    return raw.number(
        """
        select count(*) from (
          select sequence_number - lag(sequence_number, 1, -1::bigint)
                   over (partition by aggregate_identifier order by position) as step
          from log.sequence join log.event using (global_index)) steps
        where step <> 1
        """);
  }
}
