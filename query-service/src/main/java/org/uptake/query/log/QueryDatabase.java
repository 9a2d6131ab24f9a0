package org.uptake.query.log;

import com.zaxxer.hikari.HikariDataSource;
import org.uptake.platform.database.DatabaseSettings;
import org.uptake.platform.database.Databases;

/** The read side's connections, migrated before anything uses them. */
public final class QueryDatabase {

  private static final String MIGRATIONS = "org/uptake/query/migrations";
  private static final int READERS = 16;

  private QueryDatabase() {}

  public static HikariDataSource open(DatabaseSettings database) {
    migrate(database);
    return Databases.pool("uptake-query", database.url(), database.query(), READERS);
  }

  public static void migrate(DatabaseSettings database) {
    Databases.migrate(database, database.query(), MIGRATIONS, "view");
  }
}
