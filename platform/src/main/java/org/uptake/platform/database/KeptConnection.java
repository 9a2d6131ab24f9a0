package org.uptake.platform.database;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * Keeps a connection on which the server said that it cannot do something. The pool takes that for
 * the end of the connection, and what could have been contained would look as if it passed.
 */
final class KeptConnection implements SQLExceptionOverride {

  private static final String FEATURE_NOT_SUPPORTED = "0A000";

  @java.lang.Override
  public Override adjudicate(SQLException failure) {
    return FEATURE_NOT_SUPPORTED.equals(failure.getSQLState())
        ? Override.DO_NOT_EVICT
        : Override.CONTINUE_EVICT;
  }
}
