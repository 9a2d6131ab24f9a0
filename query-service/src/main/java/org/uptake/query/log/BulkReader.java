package org.uptake.query.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Fills new tables from the log: every event is decoded once and given to all projections, stream
 * by stream, by several workers that share the streams.
 */
final class BulkReader {

  private static final int WORKERS = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);

  private final DataSource database;
  private final StreamReader streams;
  private final Faults faults;

  BulkReader(DataSource database, SequenceRows sequence, Faults faults) {
    this.database = database;
    this.streams = new StreamReader(database, sequence);
    this.faults = faults;
  }

  void read(List<WrittenGeneration> targets, long head, RebuildProgress progress) {
    try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
      List<Future<?>> shares = new ArrayList<>();
      for (int i = 0; i < WORKERS; i++) {
        int share = i;
        shares.add(workers.submit(() -> readShare(targets, head, share, progress)));
      }
      await(shares, workers);
    }
  }

  private static void await(List<Future<?>> shares, ExecutorService workers) {
    try {
      for (Future<?> share : shares) {
        var ignored = share.get();
      }
    } catch (ExecutionException failure) {
      var ignored = workers.shutdownNow();
      throw new IllegalStateException("the log cannot be read in bulk", failure.getCause());
    } catch (InterruptedException stop) {
      var ignored = workers.shutdownNow();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the rebuild was stopped", stop);
    }
  }

  private Void readShare(
      List<WrittenGeneration> targets, long head, int share, RebuildProgress progress)
      throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      enter(connection, targets);
      BulkWriter writer = new BulkWriter(connection, faults);
      streams.read(
          head,
          share,
          WORKERS,
          stream -> {
            for (WrittenGeneration target : targets) {
              List<Positioned> taken = target.concerning(stream);
              if (!taken.isEmpty()) {
                writer.add(target, taken);
              }
            }
            progress.done(stream.size());
          });
      writer.flush();
      connection.commit();
    }
    return null;
  }

  /** Tables that nobody reads yet: whoever fills them may take long over one history. */
  private static void enter(Connection connection, List<WrittenGeneration> targets)
      throws SQLException {
    try (PreparedStatement path =
        connection.prepareStatement(
            "select set_config('search_path', ?, true), " + StreamReader.UNHURRIED)) {
      path.setString(
          1, targets.stream().map(b -> b.generation().schema()).collect(Collectors.joining(", ")));
      boolean ignored = path.execute();
    }
  }
}
