package org.uptake.platform.database;

import java.sql.SQLException;

/** Tells a lock that was waited for in vain from other failures. */
public final class LockTimeout {

  private static final String LOCK_NOT_AVAILABLE = "55P03";

  private LockTimeout() {}

  public static boolean isBehind(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && LOCK_NOT_AVAILABLE.equals(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }
}
