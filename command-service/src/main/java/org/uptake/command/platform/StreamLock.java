package org.uptake.command.platform;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writers of one stream wait for each other, on whatever node they are, until the transaction that
 * took the lock ends.
 */
public final class StreamLock {

  private static final String RECEIPT_PATIENCE = "2s";
  private static final String STREAM_PATIENCE = "5s";

  private final JdbcClient database;

  public StreamLock(JdbcClient database) {
    this.database = database;
  }

  /** How long a twin waits at a receipt. */
  void beImpatient() {
    patience(RECEIPT_PATIENCE);
  }

  void take(String stream) {
    patience(STREAM_PATIENCE);
    Object ignored = database.sql("select log.lock_stream(?)").param(stream).query().singleRow();
  }

  private void patience(String time) {
    database
        .sql("select set_config('lock_timeout', ?, true)")
        .param(time)
        .query(String.class)
        .single();
  }
}
