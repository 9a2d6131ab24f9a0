package org.uptake.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/**
 * A pool for which so many requests may wait, and no more. Requests run on virtual threads, of
 * which there may be any number; the threads of the program itself are few, and always wait.
 */
final class BoundedPool extends HikariDataSource {

  private static final int MOST_WAITING = 200;

  /** The class of what goes wrong for want of resources. */
  private static final String TOO_MANY_CONNECTIONS = "53300";

  BoundedPool(HikariConfig config) {
    super(config);
  }

  @Override
  public Connection getConnection() throws SQLException {
    if (Thread.currentThread().isVirtual()
        && getHikariPoolMXBean().getThreadsAwaitingConnection() >= MOST_WAITING) {
      throw new SQLTransientConnectionException(
          "Too many wait for a connection of " + getPoolName(), TOO_MANY_CONNECTIONS);
    }
    return super.getConnection();
  }
}
