package org.uptake.command.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.uptake.platform.work.Worker;

/**
 * Gives appended events their position and {@code recordedAt}. Any node drains the queue, once for
 * all of its own commits that wait for it, and each second; the lock of the database lets one at a
 * time, and the primary key on the position fences off one that was frozen and wakes late.
 *
 * <p>One snapshot shows, with an event, everything that its author can have read. So in a batch
 * ordered by index a cause always stands before its effect, whatever the order of the commits.
 */
public final class Sequencer extends Worker {

  /** The channel on which readers hear that the sequence has grown. */
  public static final String CHANNEL = "uptake_sequence";

  private static final int MOST_AT_ONCE = 5_000;
  private static final Duration REST = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  /** Tells the readers in the same transaction: unlike appends, drains stand in a row anyway. */
  private static final String DRAIN =
      """
      with drained as (
        delete from log.queue where global_index in
          (select global_index from log.queue order by global_index limit %d)
        returning global_index),
      last as (
        select coalesce(max(position), 0) as position,
               greatest(clock_timestamp(), max(recorded_at) + interval '1 microsecond') as recorded_at
        from (select position, recorded_at from log.sequence order by position desc limit 1) newest),
      placed as (
        select global_index, row_number() over (order by global_index) as n from drained),
      written as (
        insert into log.sequence (position, global_index, recorded_at)
        select last.position + n, global_index, last.recorded_at + (n - 1) * interval '1 microsecond'
        from placed, last
        returning position)
      select count(*), pg_notify('%s', '') from written having count(*) > 0
      """
          .formatted(MOST_AT_ONCE, CHANNEL);

  private final DataSource database;
  private final Queue<CompletableFuture<Void>> waiting = new ConcurrentLinkedQueue<>();

  /**
   * @param database a pool of the sequencer's own role
   */
  public Sequencer(DataSource database) {
    super("sequencer", REST, PATIENCE);
    this.database = database;
  }

  /**
   * Completes when a drain that began after this call has ended, whether or not it found anything.
   */
  public CompletableFuture<Void> ask() {
    CompletableFuture<Void> done = new CompletableFuture<>();
    waiting.add(done);
    wake();
    return done;
  }

  /**
   * Drains the queue once.
   *
   * @return how many events got their position; 0 also where another node is at it
   */
  public int drain() throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        int placed = holdsLock(connection) ? place(connection) : 0;
        connection.commit();
        return placed;
      } catch (SQLException failure) {
        connection.rollback();
        throw failure;
      }
    }
  }

  private static boolean holdsLock(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        var result = statement.executeQuery("select log.try_to_sequence()")) {
      return result.next() && result.getBoolean(1);
    }
  }

  private static int place(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(DRAIN);
        var result = statement.executeQuery()) {
      return result.next() ? result.getInt(1) : 0;
    }
  }

  @Override
  protected void turn() throws SQLException {
    List<CompletableFuture<Void>> served = takeWaiting();
    try {
      drainAll();
    } finally {
      served.forEach(done -> done.complete(null));
    }
  }

  private List<CompletableFuture<Void>> takeWaiting() {
    List<CompletableFuture<Void>> taken = new ArrayList<>();
    for (var next = waiting.poll(); next != null; next = waiting.poll()) {
      taken.add(next);
    }
    return taken;
  }

  private void drainAll() throws SQLException {
    int placed = drain();
    while (placed == MOST_AT_ONCE) {
      placed = drain();
    }
  }
}
