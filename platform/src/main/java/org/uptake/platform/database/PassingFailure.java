package org.uptake.platform.database;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.List;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Tells a failure that passes by itself, so that the same is tried again, from one that comes again
 * each time. What the server says decides, by its SQLSTATE: Spring's classes take a row that is too
 * large for its index for a failing resource.
 */
public final class PassingFailure {

  /**
   * What a SQLSTATE that passes begins with: the connection (08), rollback and deadlock (40),
   * resources (53), a lock that was not to be had (55P03), a statement that somebody ended (57014;
   * nothing that is tried again has a limit on its statements), an operator or a shutdown (57P),
   * and the limits of time of a transaction (25P03, 25P04), which end the connection too.
   */
  private static final List<String> PASSING =
      List.of("08", "40", "53", "55P03", "57014", "57P", "58030", "25P03", "25P04");

  private PassingFailure() {}

  public static boolean isBehind(Throwable failure) {
    boolean reachedTheServer = false;
    boolean passing = false;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String state = cause instanceof SQLException said ? said.getSQLState() : null;
      if (state != null && passes(state)) {
        return true;
      }
      reachedTheServer |= state != null;
      passing |= neverReachedTheServer(cause);
    }
    return passing && !reachedTheServer;
  }

  private static boolean passes(String state) {
    return PASSING.stream().anyMatch(state::startsWith);
  }

  /** Such as no connection within the time that the pool waits for one. */
  private static boolean neverReachedTheServer(Throwable failure) {
    return failure instanceof TransactionException
        || failure instanceof TransientDataAccessException
        || failure instanceof RecoverableDataAccessException
        || failure instanceof DataAccessResourceFailureException
        || failure instanceof SQLTransientException
        || failure instanceof SQLRecoverableException;
  }
}
