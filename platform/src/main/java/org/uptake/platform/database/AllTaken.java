package org.uptake.platform.database;

import java.sql.SQLTransientConnectionException;

/** No connection came free in time: the database is there, but too much is asked of it at once. */
public final class AllTaken extends SQLTransientConnectionException {

  private static final long serialVersionUID = 1;

  public AllTaken(SQLTransientConnectionException waited) {
    super(waited.getMessage(), waited.getSQLState(), waited);
  }
}
