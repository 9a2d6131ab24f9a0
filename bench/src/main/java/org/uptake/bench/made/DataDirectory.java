package org.uptake.bench.made;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.uptake.command.log.CommandDatabase;
import org.uptake.platform.database.DatabaseSettings;
import org.uptake.standalone.LocalRoles;
import org.uptake.standalone.postgres.EmbeddedPostgres;

/** A data directory on which Uptake can be started once it is filled. */
public record DataDirectory(Path path) {

  /**
   * Fills its log; the server runs only meanwhile.
   *
   * @throws IllegalStateException if there is something in the log
   */
  public Filled fill(Size size) throws IOException, SQLException {
    long start = System.nanoTime();
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(path);
        Spool spool = new Spool()) {
      migrate(LocalRoles.prepare(postgres));
      try (Connection superuser =
          DriverManager.getConnection(postgres.url(), postgres.superuser(), postgres.password())) {
        LogFiller rows = new LogFiller(superuser);
        if (!rows.isEmpty()) {
          throw new IllegalStateException("There is something in the log of " + path);
        }
        make(size, spool);
        Duration made = Duration.ofNanos(System.nanoTime() - start);
        rows.write(spool);
        Duration filled = Duration.ofNanos(System.nanoTime() - start);
        return new Filled(spool.rows(), made, filled, rows.bytes());
      }
    }
  }

  private static void migrate(DatabaseSettings settings) {
    new CommandDatabase(settings).close();
  }

  private static void make(Size size, Spool spool) {
    CopyText text = new CopyText();
    MadeLog.of(size).forEach(made -> spool.add(made.recordedAt(), text.row(made)));
  }

  /**
   * What is there now, and what it took.
   *
   * @param made until all events were made
   * @param filled until they were in the database
   * @param bytes the size of the database
   */
  public record Filled(long events, Duration made, Duration filled, long bytes) {}
}
