package org.uptake.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** Pools of connections and migrations, the same for every service. */
public final class Databases {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private Databases() {}

  /**
   * @param name shows in the server's list of connections
   */
  public static HikariDataSource pool(String name, String url, Login login, int size) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setJdbcUrl(url);
    config.setUsername(login.username());
    config.setPassword(login.password());
    config.setMaximumPoolSize(size);
    config.setConnectionTimeout(PATIENCE.toMillis());
    config.addDataSourceProperty("ApplicationName", name);
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    return new HikariDataSource(config);
  }

  /** Brings a service's schemas to the version that it expects; the first one keeps the history. */
  public static void migrate(DatabaseSettings database, String location, String... schemas) {
    Flyway.configure()
        .dataSource(database.url(), database.owner().username(), database.owner().password())
        .schemas(schemas)
        .locations("classpath:" + location)
        .placeholders(
            Map.of(
                "command", database.command().username(),
                "sequencer", database.sequencer().username(),
                "query", database.query().username()))
        .load()
        .migrate();
  }
}
