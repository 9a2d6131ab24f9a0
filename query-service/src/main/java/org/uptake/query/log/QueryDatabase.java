package org.uptake.query.log;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.uptake.platform.database.AllTaken;
import org.uptake.platform.database.DatabaseSettings;
import org.uptake.platform.database.Databases;
import org.uptake.platform.database.Haste;
import org.uptake.query.lane.Lane;

/**
 * The read side's connections, migrated before anything uses them. Each {@link Lane} has its own,
 * and so has whoever watches over the database: however many are slow in one, the others go on.
 */
public final class QueryDatabase extends AbstractDataSource implements AutoCloseable {

  private static final String MIGRATIONS = "org/uptake/query/migrations";
  private static final Duration LONGEST_STATEMENT = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Haste WATCHING = new Haste(Duration.ofSeconds(1), Duration.ofSeconds(1));
  private static final int WORKERS = 12;
  private static final int READERS = 10;
  private static final int EXPENSIVE_READERS = 6;

  private final HikariDataSource work;
  private final HikariDataSource questions;
  private final HikariDataSource expensiveQuestions;
  private final HikariDataSource watch;

  private QueryDatabase(DatabaseSettings database, Duration longest) {
    Haste haste = new Haste(PATIENCE, longest);
    String url = database.url();
    work = Databases.pool("uptake-query", url, database.query(), WORKERS);
    questions = Databases.pool("uptake-questions", url, database.query(), READERS, haste);
    expensiveQuestions =
        Databases.pool("uptake-expensive", url, database.query(), EXPENSIVE_READERS, haste);
    watch = Databases.pool("uptake-watch", url, database.query(), 1, WATCHING);
  }

  public static QueryDatabase open(DatabaseSettings database) {
    return open(database, LONGEST_STATEMENT);
  }

  /**
   * @param longest that a statement of a question may take
   */
  public static QueryDatabase open(DatabaseSettings database, Duration longest) {
    migrate(database);
    return new QueryDatabase(database, longest);
  }

  public static void migrate(DatabaseSettings database) {
    Databases.migrate(database, database.query(), MIGRATIONS, "view");
  }

  /** A connection for whoever looks whether all is well. */
  public DataSource watch() {
    return watch;
  }

  @Override
  public Connection getConnection() throws SQLException {
    HikariDataSource pool = pool();
    try {
      return pool.getConnection();
    } catch (SQLTransientConnectionException waited) {
      boolean allTaken =
          pool.getHikariPoolMXBean().getActiveConnections() >= pool.getMaximumPoolSize();
      throw allTaken ? new AllTaken(waited) : waited;
    }
  }

  private HikariDataSource pool() {
    return switch (Lane.current()) {
      case WORK -> work;
      case QUESTION -> questions;
      case EXPENSIVE_QUESTION -> expensiveQuestions;
    };
  }

  @Override
  public Connection getConnection(String username, String password) throws SQLException {
    throw new SQLException("Everybody here signs in as the read side");
  }

  @Override
  public void close() {
    List.of(watch, expensiveQuestions, questions, work).forEach(HikariDataSource::close);
  }
}
