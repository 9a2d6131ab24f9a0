package org.uptake.query.importing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uptake.platform.message.MessageJson;
import org.uptake.query.importing.ImportReport.Failure;
import org.uptake.query.importing.ImportReport.MatchedRow;
import org.uptake.query.importing.ImportReport.RefusedRow;
import org.uptake.query.importing.ImportReport.Staying;
import org.uptake.query.importing.ImportReport.StayingRow;
import org.uptake.query.importing.ImportReport.StoredProblem;
import org.uptake.query.importing.ImportReport.Undo;
import org.uptake.query.importing.ImportReport.Undone;
import org.uptake.query.platform.Page;
import tools.jackson.databind.json.JsonMapper;

/** Reads imports, which the command side writes. */
@Component
final class ImportReportRows {

  /** Whoever mends these and sends the file again is told the next ones. */
  private static final int LISTED = 300;

  private static final String SELECTED =
      """
      select *, (select later.id from command.import later where later.tried = import.id) recording
      """;

  private static final String UNDONE =
      """
      select distinct on (undoes) undoes, id, author, finished_at, failure is not null failed
      from command.import where undoes = any(?) and not dry_run
      order by undoes, submitted_at desc, id desc
      """;

  private final JdbcClient database;
  private final JsonMapper json = new JsonMapper();

  ImportReportRows(JdbcClient database) {
    this.database = database;
  }

  Optional<ImportReport> find(UUID id) {
    return database
        .sql(SELECTED + "from command.import where id = ?")
        .param(id)
        .query((row, n) -> report(row, one(id)))
        .optional();
  }

  long count() {
    return database
        .sql("select count(*) from command.import where undoes is null")
        .query(Long.class)
        .single();
  }

  /** The newest first, without their rows. */
  List<ImportReport> page(Page page) {
    List<UUID> ids =
        database
            .sql(
                """
                select id from command.import where undoes is null
                order by submitted_at desc, id desc limit ? offset ?
                """)
            .params(page.size(), page.offset())
            .query(UUID.class)
            .list();
    Told told = new Told(counts(ids), undone(ids), List.of(), List.of(), List.of());
    return database
        .sql(SELECTED + "from command.import where id = any(?) order by submitted_at desc, id desc")
        .param(ids.toArray(UUID[]::new))
        .query((row, n) -> report(row, told))
        .list();
  }

  private Told one(UUID id) {
    List<UUID> only = List.of(id);
    return new Told(counts(only), undone(only), retracted(id), refused(id), stays(id));
  }

  /** What is told of imports beside their own rows of the table. */
  private record Told(
      Map<UUID, Map<String, Long>> counts,
      Map<UUID, Undone> undone,
      List<MatchedRow> retracted,
      List<RefusedRow> refused,
      List<StayingRow> stays) {}

  private ImportReport report(ResultSet row, Told told) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    Map<String, Long> counts = told.counts().getOrDefault(id, Map.of());
    int rows = row.getInt("rows_read");
    long done = counts.values().stream().mapToLong(Long::longValue).sum();
    OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
    String failure = row.getString("failure");
    return new ImportReport(
        id,
        row.getString("author"),
        row.getString("file_name"),
        row.getString("holds"),
        row.getString("separator"),
        row.getBoolean("dry_run"),
        status(finished, failure != null),
        rows == 0 ? 1 : (double) done / rows,
        rows,
        counts.getOrDefault("created", 0L),
        counts.getOrDefault("unchanged", 0L),
        counts.getOrDefault("was-retracted", 0L),
        told.retracted(),
        counts.getOrDefault("refused", 0L),
        told.refused(),
        row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
        finished == null ? null : finished.toInstant(),
        row.getObject("recording", UUID.class),
        told.undone().get(id),
        undo(row.getObject("undoes", UUID.class), counts, told.stays()),
        failure == null ? Failure.NONE : Failure.of(json.readValue(failure, MessageJson.class)));
  }

  private static String status(@Nullable OffsetDateTime finished, boolean failed) {
    return finished == null ? "running" : failed ? "failed" : "finished";
  }

  private static Undo undo(
      @Nullable UUID undoes, Map<String, Long> counts, List<StayingRow> stays) {
    return undoes == null
        ? Undo.NONE
        : new Undo(
            undoes,
            counts.getOrDefault("retracted", 0L),
            counts.getOrDefault("closed", 0L),
            counts.getOrDefault("stays", 0L),
            stays);
  }

  private Map<UUID, Undone> undone(List<UUID> ids) {
    Map<UUID, Undone> undone = new HashMap<>();
    database
        .sql(UNDONE)
        .param(ids.toArray(UUID[]::new))
        .query(
            row -> {
              OffsetDateTime finished = row.getObject(4, OffsetDateTime.class);
              undone.put(
                  row.getObject(1, UUID.class),
                  new Undone(
                      row.getObject(2, UUID.class),
                      row.getString(3),
                      status(finished, row.getBoolean(5)),
                      finished == null ? null : finished.toInstant()));
            });
    return undone;
  }

  private List<StayingRow> stays(UUID id) {
    return database
        .sql(
            """
            select row, stream, entry, held_by, problems from command.import_row
            where import = ? and outcome = 'stays' order by row limit ?
            """)
        .params(id, LISTED)
        .query(
            (row, n) ->
                StayingRow.of(
                    row.getInt(1),
                    new Staying(
                        row.getString(2),
                        row.getObject(3, UUID.class),
                        row.getObject(4, UUID.class)),
                    problems(row.getString(5)).getFirst().problem()))
        .list();
  }

  private List<StoredProblem> problems(String stored) {
    return List.of(json.readValue(stored, StoredProblem[].class));
  }

  private Map<UUID, Map<String, Long>> counts(List<UUID> ids) {
    Map<UUID, Map<String, Long>> counts = new HashMap<>();
    database
        .sql(
            """
            select import, outcome, count(*) from command.import_row
            where import = any(?) group by 1, 2
            """)
        .param(ids.toArray(UUID[]::new))
        .query(
            row -> {
              counts
                  .computeIfAbsent(row.getObject(1, UUID.class), first -> new HashMap<>())
                  .put(row.getString(2), row.getLong(3));
            });
    return counts;
  }

  private List<MatchedRow> retracted(UUID id) {
    return database
        .sql(
            """
            select row, entry from command.import_row
            where import = ? and outcome = 'was-retracted' order by row limit ?
            """)
        .params(id, LISTED)
        .query((row, n) -> new MatchedRow(row.getInt(1), row.getObject(2, UUID.class)))
        .list();
  }

  private List<RefusedRow> refused(UUID id) {
    List<RefusedRow> refused = new ArrayList<>();
    database
        .sql(
            """
            select row, problems from command.import_row
            where import = ? and outcome = 'refused' order by row limit ?
            """)
        .params(id, LISTED)
        .query(
            row -> {
              for (StoredProblem problem : problems(row.getString(2))) {
                refused.add(RefusedRow.of(row.getInt(1), problem));
              }
            });
    return refused;
  }
}
