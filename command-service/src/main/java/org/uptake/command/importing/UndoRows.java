package org.uptake.command.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uptake.command.platform.Stamp;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.NoSuch;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.kernel.recommendation.RecommendationCommand.BroughtRow;
import org.uptake.kernel.recommendation.UndoneRow;
import org.uptake.platform.message.MessageJson;
import tools.jackson.databind.json.JsonMapper;

/** Undos of imports, and what became of what these had recorded. */
final class UndoRows {

  private final JdbcClient database;
  private final ImportRows imports;
  private final JsonMapper json = new JsonMapper();

  UndoRows(JdbcClient database, ImportRows imports) {
    this.database = database;
    this.imports = imports;
  }

  /**
   * @param undoes an import
   */
  record NewUndo(UUID id, UUID undoes, Stamp stamp, String fingerprint, UndoForm form) {}

  /**
   * @return the undo; the one submitted before with the same key, or that is under way, if there is
   *     one
   */
  UUID submit(NewUndo undo) {
    return isSubmitted(undo) ? undo.id() : earlier(undo);
  }

  private boolean isSubmitted(NewUndo undo) {
    Stamp stamp = undo.stamp();
    return database
            .sql(
                """
                insert into command.import (id, author, key, fingerprint, correlation, file_name, holds,
                  separator, dry_run, rows_read, undoes, reason)
                select ?, ?, ?, decode(?, 'hex'), ?, file_name, holds, separator, ?,
                  (select count(*) from command.import_row where import = undone.id and outcome = 'created'),
                  id, ?
                from command.import undone where id = ?
                on conflict do nothing
                """)
            .params(undo.id(), stamp.author().id())
            .param(stamp.idempotencyKey())
            .params(
                undo.fingerprint(),
                stamp.correlationId(),
                undo.form().dryRun(),
                undo.form().reason(),
                undo.undoes())
            .update()
        == 1;
  }

  private UUID earlier(NewUndo undo) {
    String key = undo.stamp().idempotencyKey();
    return key != null && imports.wasSubmitted(undo.stamp().author(), key)
        ? imports.earlier(undo.stamp(), undo.fingerprint())
        : underWay(undo.undoes()).orElseThrow(UndoRows::stillAtWork);
  }

  private Optional<UUID> underWay(UUID undone) {
    return database
        .sql(
            """
            select id from command.import where undoes = ? and not dry_run and finished_at is null
            """)
        .param(undone)
        .query(UUID.class)
        .optional();
  }

  /**
   * @throws Refused if there is no such import, or it is one that recorded nothing
   */
  void requireImport(String id) {
    boolean ignored = isFinished(id);
  }

  /**
   * @throws Refused if it is still at work
   */
  void requireFinished(String id) {
    if (!isFinished(id)) {
      throw stillAtWork();
    }
  }

  private boolean isFinished(String id) {
    return database
        .sql(
            """
            select finished_at is not null from command.import
            where id::text = ? and not dry_run and undoes is null
            """)
        .param(id)
        .query(Boolean.class)
        .optional()
        .orElseThrow(() -> new Refused(Refusal.UNKNOWN_IMPORT, new NoSuch.Import(id)));
  }

  private static Refused stillAtWork() {
    return new Refused(Refusal.STILL_RECORDING, FileFault.Simple.STILL_AT_WORK);
  }

  /** What is to be undone, and why. */
  Asked asked(UUID undo) {
    return database
        .sql("select undoes, reason from command.import where id = ?")
        .param(undo)
        .query((row, n) -> new Asked(row.getObject(1, UUID.class), row.getString(2)))
        .single();
  }

  /** What an undo has not come to yet, by stream, in order of the file. */
  List<Brought> left(UUID undo) {
    Map<String, Brought> streams = new LinkedHashMap<>();
    database
        .sql(
            """
            select row, stream, entry from command.import_row brought
            where import = (select undoes from command.import where id = ?) and outcome = 'created'
              and not exists (select from command.import_row done
                              where done.import = ? and done.row = brought.row)
            order by row
            """)
        .params(undo, undo)
        .query(
            row -> {
              String stream = row.getString(2);
              UUID entry = row.getObject(3, UUID.class);
              streams
                  .computeIfAbsent(
                      String.valueOf(stream), none -> new Brought(stream, new ArrayList<>()))
                  .add(row.getInt(1), entry);
            });
    return List.copyOf(streams.values());
  }

  void report(UUID undo, @Nullable String stream, List<UndoneRow> rows) {
    for (UndoneRow row : rows) {
      report(
          undo,
          row.row(),
          row.result().word(),
          stream,
          row.entry().uuid(),
          row.heldBy() == null ? null : row.heldBy().uuid(),
          row.why() == null ? null : problem(MessageJson.of(row.why())));
    }
  }

  /** Nobody can take these back. */
  void reportRegistered(UUID undo, Brought brought) {
    String problem = problem(MessageJson.of(FileFault.Simple.NEVER_REMOVED));
    for (RowLeft row : brought.rows()) {
      report(undo, row.number(), "stays", brought.stream(), row.entry(), null, problem);
    }
  }

  private void report(
      UUID undo,
      int row,
      String outcome,
      @Nullable String stream,
      @Nullable UUID entry,
      @Nullable UUID heldBy,
      @Nullable String problems) {
    database
        .sql(
            """
            insert into command.import_row (import, row, outcome, stream, entry, held_by, problems)
            values (?, ?, ?, ?, ?, ?, ?::json)
            """)
        .params(undo, row, outcome)
        .param(stream)
        .param(entry)
        .param(heldBy)
        .param(problems)
        .update();
  }

  /** As those of rows of a file are kept. */
  private String problem(MessageJson message) {
    return json.writeValueAsString(List.of(Map.of("column", "", "problem", message)));
  }

  record Asked(UUID undoes, String reason) {}

  /** A row, with its entry where it made one. */
  record RowLeft(int number, @Nullable UUID entry) {}

  /** What an import brought to a stream. */
  record Brought(@Nullable String stream, List<RowLeft> rows) {

    private void add(int number, @Nullable UUID entry) {
      rows.add(new RowLeft(number, entry));
    }

    /** Those that made entries. */
    List<BroughtRow> entries() {
      return rows.stream()
          .filter(row -> row.entry() != null)
          .map(row -> new BroughtRow(row.number(), EntryId.of(String.valueOf(row.entry()))))
          .toList();
    }
  }
}
