package org.uptake.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.PGProperty;
import org.uptake.platform.program.StartRefused;

/** Pools of connections and migrations, the same for every service. */
public final class Databases {

  private static final String AFTER_MIGRATION = "classpath:org/uptake/platform/migrations";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Names without a schema are the server's own, whatever schemas others may have made. */
  private static final String OPTIONS = "-c search_path=pg_catalog";

  private Databases() {}

  /** A single connection, on which a name without a schema is one of the server's own. */
  public static Connection connect(String url, Login login) throws SQLException {
    Properties properties = new Properties();
    PGProperty.USER.set(properties, login.username());
    PGProperty.PASSWORD.set(properties, login.password());
    PGProperty.OPTIONS.set(properties, OPTIONS);
    return DriverManager.getConnection(url, properties);
  }

  /**
   * @param name shows in the server's list of connections
   */
  public static HikariDataSource pool(String name, String url, Login login, int size) {
    return new BoundedPool(config(name, url, login, size));
  }

  /**
   * For those who must not wait long, nor make others wait.
   *
   * @param name shows in the server's list of connections
   */
  public static HikariDataSource pool(String name, String url, Login login, int size, Haste haste) {
    HikariConfig config = config(name, url, login, size);
    config.setConnectionTimeout(haste.patience().toMillis());
    config.setConnectionInitSql(haste.limits());
    return new BoundedPool(config);
  }

  private static HikariConfig config(String name, String url, Login login, int size) {
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
    config.addDataSourceProperty("options", OPTIONS);
    // What fails is logged, and must not carry what its author told in confidence.
    config.addDataSourceProperty("logServerErrorDetail", "false");
    config.setExceptionOverride(new KeptConnection());
    return config;
  }

  /**
   * Brings a service's schemas to the version that it expects; the first one keeps the history.
   * Nodes that start at once wait for each other. A process that cannot sign in as the owner only
   * looks whether it was done.
   *
   * @param reader the service's own role, which looks
   */
  public static void migrate(
      DatabaseSettings database, Login reader, String location, String... schemas) {
    Login login = database.owner().isUsable() ? database.owner() : reader;
    Flyway flyway =
        Flyway.configure()
            .dataSource(database.url(), login.username(), login.password())
            .jdbcProperties(Map.of("options", OPTIONS))
            .schemas(schemas)
            .locations("classpath:" + location, AFTER_MIGRATION)
            .placeholders(placeholders(database, reader))
            .load();
    try {
      if (database.owner().isUsable()) {
        var ignored = flyway.migrate();
      } else {
        flyway.validate();
      }
    } catch (FlywayException failure) {
      throw new StartRefused(
          "The database is not as this version needs it: %s".formatted(failure.getMessage()),
          "See that it can be reached and that the step 'migrate' of this version has run.",
          failure);
    }
  }

  private static Map<String, String> placeholders(DatabaseSettings database, Login reader) {
    return Map.of(
        "command", database.command().username(),
        "sequencer", database.sequencer().username(),
        "query", database.query().username(),
        "reader", reader.username());
  }
}
