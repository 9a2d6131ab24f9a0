package org.uptake.query.log;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.uptake.platform.database.DatabaseSettings;
import org.uptake.platform.database.Databases;

/**
 * The turn to build generations: one node of all has it at a time. It is a lock of a session that
 * ends when its node dies, and soon when it freezes.
 */
public final class BuildingTurn implements AutoCloseable {

  private static final int BEAT_SECONDS = 3;
  private static final String LIFE = "set idle_session_timeout = '12s'";

  private final Connection connection;
  private final ScheduledExecutorService pulse;
  private volatile boolean held = true;

  private BuildingTurn(Connection connection) {
    this.connection = connection;
    this.pulse =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("building-turn").factory());
    var ignored =
        pulse.scheduleWithFixedDelay(this::beat, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
  }

  /** Empty while another node has it. */
  public static Optional<BuildingTurn> tryTake(DatabaseSettings database) {
    return take(database, "select view.try_to_take_turn()");
  }

  /** Waits until no other node has it. */
  public static BuildingTurn await(DatabaseSettings database) {
    return take(database, "select true from view.take_turn()").orElseThrow();
  }

  private static Optional<BuildingTurn> take(DatabaseSettings database, String lock) {
    try {
      Connection connection = Databases.connect(database.url(), database.query());
      if (isTaken(connection, lock)) {
        return Optional.of(new BuildingTurn(connection));
      }
      connection.close();
      return Optional.empty();
    } catch (SQLException failure) {
      throw new IllegalStateException("no turn to build can be taken", failure);
    }
  }

  private static boolean isTaken(Connection connection, String lock) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      boolean ignored = statement.execute(LIFE);
      try (ResultSet row = statement.executeQuery(lock)) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  private void beat() {
    held = held && isAlive();
  }

  private synchronized boolean isAlive() {
    try (Statement statement = connection.createStatement()) {
      return statement.execute("select 1");
    } catch (SQLException lost) {
      return false;
    }
  }

  /**
   * @throws IllegalStateException if the server gave the turn to somebody else
   */
  public void requireHeld() {
    beat();
    if (!held) {
      throw new IllegalStateException("another node builds now");
    }
  }

  @Override
  public void close() {
    var ignored = pulse.shutdownNow();
    try {
      connection.close();
    } catch (SQLException gone) {
      held = false;
    }
  }
}
