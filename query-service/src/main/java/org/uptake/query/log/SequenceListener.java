package org.uptake.query.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.uptake.platform.database.DatabaseSettings;
import org.uptake.platform.database.Databases;

/** Hears when the sequence grows, on a connection of its own. */
final class SequenceListener implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SequenceListener.class);
  private static final String CHANNEL = "uptake_sequence";
  private static final int LONGEST_MILLIS = 1_000;

  private final DatabaseSettings database;
  private @Nullable Connection connection;

  SequenceListener(DatabaseSettings database) {
    this.database = database;
  }

  /**
   * Returns when the sequence has grown since it last did; at the latest after a second, so that a
   * word that was lost does no harm.
   */
  void await() {
    try {
      if (connection == null) {
        connection = listening(); // what was told before is not heard: look at once
      } else {
        var ignored = connection.unwrap(PGConnection.class).getNotifications(LONGEST_MILLIS);
      }
    } catch (SQLException lost) {
      LOG.warn("The sequence cannot be heard: {}", lost.toString());
      close();
      pause();
    }
  }

  private Connection listening() throws SQLException {
    Connection made = Databases.connect(database.url(), database.query());
    try (Statement statement = made.createStatement()) {
      statement.execute("listen " + CHANNEL);
      return made;
    } catch (SQLException failure) {
      made.close();
      throw failure;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(LONGEST_MILLIS);
    } catch (InterruptedException nobodyInterruptsIt) {
      throw new IllegalStateException(nobodyInterruptsIt);
    }
  }

  @Override
  public void close() {
    Connection closing = connection;
    connection = null;
    try {
      if (closing != null) {
        closing.close();
      }
    } catch (SQLException gone) {
      LOG.debug("It was closed already", gone);
    }
  }
}
