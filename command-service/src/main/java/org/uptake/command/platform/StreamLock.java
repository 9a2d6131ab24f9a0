package org.uptake.command.platform;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.uptake.kernel.account.Roster;

/**
 * Writers of one stream wait for each other, on whatever node they are, until the transaction that
 * took the lock ends. Whoever records anywhere shares the lock of the roster meanwhile, which
 * whatever is recorded about people takes for itself: so a role that was taken back is never
 * overtaken (docs/decisions/0019).
 */
public final class StreamLock {

  private static final String RECEIPT_PATIENCE = "2s";
  private static final String STREAM_PATIENCE = "5s";

  /** With the two above less than the time that a transaction of this role is given. */
  private static final String ROSTER_PATIENCE = "2s";

  private final JdbcClient database;

  public StreamLock(JdbcClient database) {
    this.database = database;
  }

  /** How long a twin waits at a receipt. */
  void beImpatient() {
    patience(RECEIPT_PATIENCE);
  }

  /**
   * The stream's own first: whoever waits for it does not keep anybody from taking a role back
   * meanwhile.
   */
  void take(String stream) {
    patience(STREAM_PATIENCE);
    call("log.lock_stream", stream);
    if (!stream.equals(Roster.STREAM)) {
      patience(ROSTER_PATIENCE);
      call("log.share_stream", Roster.STREAM);
    }
  }

  private void call(String lock, String stream) {
    Object ignored = database.sql("select %s(?)".formatted(lock)).param(stream).query().singleRow();
  }

  private void patience(String time) {
    database
        .sql("select set_config('lock_timeout', ?, true)")
        .param(time)
        .query(String.class)
        .single();
  }
}
