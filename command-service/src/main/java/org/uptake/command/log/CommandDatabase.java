package org.uptake.command.log;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.uptake.platform.database.DatabaseSettings;
import org.uptake.platform.database.Databases;
import org.uptake.platform.database.Durability;

/**
 * The command side's connections: migrated, and checked to be durable, before anything uses them.
 */
public final class CommandDatabase implements AutoCloseable {

  private static final String MIGRATIONS = "org/uptake/command/migrations";
  private static final int WRITERS = 16;
  private static final int SEQUENCERS = 2;

  private final HikariDataSource pool;
  private final HikariDataSource sequencerPool;
  private final PlatformTransactionManager transactions;

  public CommandDatabase(DatabaseSettings database) {
    migrate(database);
    pool = Databases.pool("uptake-command", database.url(), database.command(), WRITERS);
    try {
      Durability.require(pool);
    } catch (RuntimeException unsafe) {
      pool.close();
      throw unsafe;
    }
    sequencerPool =
        Databases.pool("uptake-sequencer", database.url(), database.sequencer(), SEQUENCERS);
    transactions = new JdbcTransactionManager(pool);
  }

  public static void migrate(DatabaseSettings database) {
    Databases.migrate(database, database.command(), MIGRATIONS, "command", "log");
  }

  public HikariDataSource pool() {
    return pool;
  }

  public HikariDataSource sequencerPool() {
    return sequencerPool;
  }

  public PlatformTransactionManager transactions() {
    return transactions;
  }

  public JdbcClient jdbc() {
    return JdbcClient.create(pool);
  }

  @Override
  public void close() {
    sequencerPool.close();
    pool.close();
  }
}
