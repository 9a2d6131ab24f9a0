package org.uptake.identity;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.uptake.platform.database.DatabaseSettings;
import org.uptake.platform.database.Databases;
import org.uptake.platform.database.Login;

/** Where the provider keeps what it knows: a schema of its own, under a role of its own. */
final class IdentityRows implements AutoCloseable {

  private static final String SCHEMA = "identity";
  private static final int CONNECTIONS = 4;

  private final HikariDataSource pool;

  IdentityRows(DatabaseSettings database, Login role) {
    Databases.migrate(database, role, "org/uptake/identity/migrations", SCHEMA);
    pool = Databases.pool(SCHEMA, database.url() + "?currentSchema=" + SCHEMA, role, CONNECTIONS);
  }

  JdbcTemplate jdbc() {
    return new JdbcTemplate(pool);
  }

  @Override
  public void close() {
    pool.close();
  }
}
