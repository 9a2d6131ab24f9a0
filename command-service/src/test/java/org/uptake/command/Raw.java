package org.uptake.command;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.uptake.platform.database.DatabaseSettings;
import org.uptake.platform.database.Login;
import org.uptake.platform.database.TestDatabase;

/** A plain connection, to see and to break things behind the product's back. */
public final class Raw implements AutoCloseable {

  private final Connection connection;

  private Raw(Connection connection) {
    this.connection = connection;
  }

  public static Raw superuser(DatabaseSettings settings) throws SQLException {
    return new Raw(TestDatabase.superuser(settings));
  }

  public static Raw as(DatabaseSettings settings, Login login) throws SQLException {
    return new Raw(DriverManager.getConnection(settings.url(), login.username(), login.password()));
  }

  public Connection connection() {
    return connection;
  }

  public void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  public Raw begin() throws SQLException {
    connection.setAutoCommit(false);
    return this;
  }

  public void commit() throws SQLException {
    connection.commit();
  }

  public void rollback() throws SQLException {
    connection.rollback();
  }

  public long number(String sql) throws SQLException {
    return Long.parseLong(texts(sql).getFirst());
  }

  /** The first column. */
  public List<String> texts(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<String> texts = new ArrayList<>();
      while (result.next()) {
        texts.add(String.valueOf(result.getString(1)));
      }
      return texts;
    }
  }

  public long backend() throws SQLException {
    return number("select pg_backend_pid()");
  }

  /** Holds the lock of a stream until the transaction ends. */
  public void lock(String stream) throws SQLException {
    execute("select log.lock_stream('%s')".formatted(stream));
  }

  /** How many of this database wait for an advisory lock. */
  public long waiting() throws SQLException {
    return number(
        """
        select count(*) from pg_locks where locktype = 'advisory' and not granted
          and database = (select oid from pg_database where datname = current_database())
        """);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
