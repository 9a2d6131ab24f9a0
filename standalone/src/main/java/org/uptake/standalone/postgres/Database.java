package org.uptake.standalone.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.uptake.platform.database.Databases;
import org.uptake.platform.database.Login;

/** Uptake's database on the running server. */
record Database(int port, String password) {

  private static final String NAME = "uptake";

  /** What it takes for an acknowledged commit to survive a power cut and show later damage. */
  private static final List<String> DURABILITY =
      List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums");

  String url() {
    return url(NAME);
  }

  void createUnlessThere() {
    try (var connection = connect("postgres");
        var statement = connection.createStatement()) {
      try (var found =
          statement.executeQuery("SELECT FROM pg_database WHERE datname = '" + NAME + "'")) {
        if (found.next()) {
          return;
        }
      }
      // The details of a refused row would hold the row; the client still gets them.
      statement.execute("ALTER ROLE ALL SET log_error_verbosity = terse");
      statement.execute("CREATE DATABASE " + NAME);
    } catch (SQLException failure) {
      throw new IllegalStateException(
          "The database %s cannot be created: %s".formatted(NAME, failure.getMessage()), failure);
    }
  }

  /** Asks the server itself: what was meant is not always what is. */
  void refuseUnlessDurable() {
    try (var connection = connect(NAME)) {
      for (var setting : DURABILITY) {
        refuseUnlessOn(setting, connection);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(
          "PostgreSQL does not tell its settings: " + failure.getMessage(), failure);
    }
  }

  private static void refuseUnlessOn(String setting, Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement("SELECT current_setting(?)")) {
      statement.setString(1, setting);
      try (var answer = statement.executeQuery()) {
        var value = answer.next() ? answer.getString(1) : "unknown";
        if (!"on".equals(value)) {
          throw new IllegalStateException(
              """
              PostgreSQL runs with %s = %s and could lose what it acknowledged. Undo what set \
              that (ALTER DATABASE, ALTER ROLE, pg_checksums) and start again\
              """
                  .formatted(setting, value));
        }
      }
    }
  }

  private Connection connect(String name) throws SQLException {
    return Databases.connect(url(name), new Login(Cluster.SUPERUSER, password));
  }

  private String url(String name) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, name);
  }
}
