package org.uptake.query.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.uptake.platform.database.DatabaseSettings;
import org.uptake.platform.database.Databases;

/**
 * Hears when the sequence grows, on a connection of its own, and wakes the readers; each second and
 * after every reconnection too, so that a word that was lost does no harm.
 */
public final class SequenceListener implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(SequenceListener.class);
  private static final String CHANNEL = "uptake_sequence";
  private static final int POLL_MILLIS = 1_000;

  private final DatabaseSettings database;
  private final SequenceSource source;
  private volatile boolean running;
  private Thread worker = new Thread(this::listen);

  public SequenceListener(DatabaseSettings database, SequenceSource source) {
    this.database = database;
    this.source = source;
  }

  private void listen() {
    while (running) {
      try (Connection connection = Databases.connect(database.url(), database.query());
          Statement statement = connection.createStatement()) {
        statement.execute("listen " + CHANNEL);
        hear(connection.unwrap(PGConnection.class));
      } catch (SQLException lost) {
        LOG.warn("The sequence cannot be heard: {}", lost.toString());
        pause();
      }
    }
  }

  private void hear(PGConnection connection) throws SQLException {
    source.wake();
    while (running) {
      var ignored = connection.getNotifications(POLL_MILLIS);
      source.wake();
    }
  }

  private void pause() {
    try {
      Thread.sleep(POLL_MILLIS);
      source.wake();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      running = false;
    }
  }

  @Override
  public void start() {
    running = true;
    worker = new Thread(this::listen, "sequence-listener");
    worker.setDaemon(true);
    worker.start();
  }

  @Override
  public void stop() {
    running = false;
    try {
      worker.join(POLL_MILLIS * 2L);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** After everything else has stopped using it. */
  @Override
  public int getPhase() {
    return DEFAULT_PHASE - 1;
  }
}
