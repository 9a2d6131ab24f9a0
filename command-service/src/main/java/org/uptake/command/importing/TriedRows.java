package org.uptake.command.importing;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.uptake.command.platform.Stamp;
import org.uptake.kernel.Refused;

/** Dry runs that are recorded, without their file being sent again. */
final class TriedRows {

  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final ImportRows imports;

  TriedRows(JdbcClient database, PlatformTransactionManager transactions, ImportRows imports) {
    this.database = database;
    this.transaction = new TransactionTemplate(transactions);
    this.imports = imports;
  }

  /**
   * Submits the file of a dry run once, however often it is asked for.
   *
   * @return the import that records it; the one submitted before, if there was one
   * @throws Refused if the author has no such dry run, or its file is no longer kept
   */
  UUID record(UUID id, Stamp stamp, String fingerprint, UUID tried) {
    return Objects.requireNonNull(
        transaction.execute(
            status ->
                submit(id, stamp, fingerprint, tried)
                    ? goOver(tried, id)
                    : earlier(stamp, fingerprint, tried)));
  }

  private boolean submit(UUID id, Stamp stamp, String fingerprint, UUID tried) {
    return database
            .sql(
                """
                insert into command.import (id, author, key, fingerprint, correlation, file_name, holds,
                  separator, dry_run, rows_read, tried)
                select ?, author, ?, decode(?, 'hex'), ?, file_name, holds, separator, false, rows_read, id
                from command.import
                where id = ? and author = ? and dry_run and finished_at is not null and failure is null
                on conflict do nothing
                """)
            .param(id)
            .param(stamp.idempotencyKey())
            .params(fingerprint, stamp.correlationId(), tried, stamp.author().id())
            .update()
        == 1;
  }

  private UUID goOver(UUID tried, UUID recording) {
    int pieces =
        database
            .sql("update command.import_part set import = ? where import = ?")
            .params(recording, tried)
            .update();
    if (pieces == 0) {
      throw ImportForm.notKept();
    }
    return recording;
  }

  private UUID earlier(Stamp stamp, String fingerprint, UUID tried) {
    String key = stamp.idempotencyKey();
    return key != null && imports.wasSubmitted(stamp.author(), key)
        ? imports.earlier(stamp, fingerprint)
        : recording(stamp, tried).orElseThrow(ImportForm::notKept);
  }

  private Optional<UUID> recording(Stamp stamp, UUID tried) {
    return database
        .sql("select id from command.import where tried = ? and author = ?")
        .params(tried, stamp.author().id())
        .query(UUID.class)
        .optional();
  }
}
