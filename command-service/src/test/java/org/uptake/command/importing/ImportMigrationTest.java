package org.uptake.command.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.uptake.command.Raw;
import org.uptake.command.TestNode;
import org.uptake.command.log.CommandDatabase;
import org.uptake.command.platform.Fingerprint;
import org.uptake.platform.database.DatabaseSettings;
import org.uptake.platform.database.TestDatabase;

/** What was submitted before files were kept in pieces. */
class ImportMigrationTest {

  private static final DatabaseSettings SETTINGS = TestDatabase.fresh();
  private static final byte[] FILE =
      ("code,name,kind\n" + "SC,Côte d’Ivoire,research\n".repeat(30_000))
          .getBytes(StandardCharsets.UTF_8);

  @Test
  void waitsToBeCarriedOutAndKeepsItsKey() throws Exception {
    migrateToTheWholeFiles();
    UUID waiting = UUID.randomUUID();
    UUID finished = UUID.randomUUID();
    submit(waiting, "waiting", true, false);
    submit(finished, "finished", false, true);
    CommandDatabase.migrate(SETTINGS);
    try (CommandDatabase database = new CommandDatabase(SETTINGS)) {
      ImportPartRows parts = new ImportPartRows(database.jdbc());
      ImportRows imports = new ImportRows(database.jdbc());
      assertThat(parts.content(waiting).readAllBytes()).isEqualTo(FILE);
      assertThat(parts.content(finished).readAllBytes()).as("not needed any more").isEmpty();
      assertThat(imports.earlier(TestNode.stamp("author-1", "waiting"), fingerprint("true")))
          .isEqualTo(waiting);
      assertThat(imports.earlier(TestNode.stamp("author-1", "finished"), fingerprint("false")))
          .isEqualTo(finished);
    }
  }

  /** As it is made while a file arrives. */
  private static String fingerprint(String dryRun) {
    byte[] digest = Fingerprint.sha256().digest(FILE);
    return Fingerprint.of("POST", "/api/imports", dryRun, digest);
  }

  private static void migrateToTheWholeFiles() {
    var ignored =
        Flyway.configure()
            .dataSource(SETTINGS.url(), SETTINGS.owner().username(), SETTINGS.owner().password())
            .schemas("command", "log")
            .locations("classpath:org/uptake/command/migrations")
            .placeholders(
                Map.of(
                    "command", SETTINGS.command().username(),
                    "sequencer", SETTINGS.sequencer().username(),
                    "query", SETTINGS.query().username()))
            .target("4")
            .load()
            .migrate();
  }

  private static void submit(UUID id, String key, boolean dryRun, boolean finished)
      throws SQLException {
    try (Raw raw = Raw.superuser(SETTINGS);
        PreparedStatement insert =
            raw.connection()
                .prepareStatement(
                    """
                    insert into command.import (id, author, key, fingerprint, correlation, file_name,
                      holds, dry_run, rows_read, content, finished_at)
                    values (?, 'author-1', ?, 'old', 'c', 'f.csv', 'stakeholders', ?, 30000, ?,
                      case when ? then now() end)
                    """)) {
      insert.setObject(1, id);
      insert.setString(2, key);
      insert.setBoolean(3, dryRun);
      insert.setBytes(4, FILE);
      insert.setBoolean(5, finished);
      assertThat(insert.executeUpdate()).isEqualTo(1);
    }
  }
}
