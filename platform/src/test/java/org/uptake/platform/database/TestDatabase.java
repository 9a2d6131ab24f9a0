package org.uptake.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL for tests, one server for each JVM, with a fresh database for whoever asks. */
public final class TestDatabase {

  private static final String SUPERUSER = "postgres";
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private TestDatabase() {}

  /** A database of its own, with the roles of the product and nothing else. */
  public static synchronized DatabaseSettings fresh() {
    String name = "uptake_" + NUMBER.incrementAndGet();
    try (Connection connection = superuser("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    DatabaseSettings settings =
        new DatabaseSettings(
            url(name),
            new Login("uptake_owner", "owner"),
            new Login("uptake_command", "command"),
            new Login("uptake_sequencer", "sequencer"),
            new Login("uptake_query", "query"));
    Roles.prepare(settings, new Login(SUPERUSER, SUPERUSER));
    return settings;
  }

  /** A connection that may do anything, to see and to break things. */
  public static Connection superuser(DatabaseSettings settings) throws SQLException {
    return DriverManager.getConnection(settings.url(), SUPERUSER, SUPERUSER);
  }

  private static Connection superuser(String database) throws SQLException {
    return DriverManager.getConnection(url(database), SUPERUSER, SUPERUSER);
  }

  private static String url(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(Server.RUNNING.getPort(), database);
  }

  /** Started when first asked for; the library stops it with the JVM. */
  private static final class Server {

    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on")
            .setServerConfig("max_connections", "500")
            .start();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }
}
