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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uptake.platform.message.MessageJson;
import org.uptake.query.importing.ImportReport.Failure;
import org.uptake.query.importing.ImportReport.MatchedRow;
import org.uptake.query.importing.ImportReport.RefusedRow;
import org.uptake.query.importing.ImportReport.StoredProblem;
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

  private final JdbcClient database;
  private final JsonMapper json = new JsonMapper();

  ImportReportRows(JdbcClient database) {
    this.database = database;
  }

  Optional<ImportReport> find(UUID id) {
    return database
        .sql(SELECTED + "from command.import where id = ?")
        .param(id)
        .query((row, n) -> report(row, counts(List.of(id)), retracted(id), refused(id)))
        .optional();
  }

  long count() {
    return database.sql("select count(*) from command.import").query(Long.class).single();
  }

  /** The newest first, without their rows. */
  List<ImportReport> page(Page page) {
    List<UUID> ids =
        database
            .sql(
                "select id from command.import order by submitted_at desc, id desc limit ? offset ?")
            .params(page.size(), page.offset())
            .query(UUID.class)
            .list();
    Map<UUID, Map<String, Long>> counts = counts(ids);
    return database
        .sql(SELECTED + "from command.import where id = any(?) order by submitted_at desc, id desc")
        .param(ids.toArray(UUID[]::new))
        .query((row, n) -> report(row, counts, List.of(), List.of()))
        .list();
  }

  private ImportReport report(
      ResultSet row,
      Map<UUID, Map<String, Long>> ofAll,
      List<MatchedRow> retracted,
      List<RefusedRow> refused)
      throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    Map<String, Long> counts = ofAll.getOrDefault(id, Map.of());
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
        finished == null ? "running" : failure == null ? "finished" : "failed",
        rows == 0 ? 1 : (double) done / rows,
        rows,
        counts.getOrDefault("created", 0L),
        counts.getOrDefault("unchanged", 0L),
        counts.getOrDefault("was-retracted", 0L),
        retracted,
        counts.getOrDefault("refused", 0L),
        refused,
        row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
        finished == null ? null : finished.toInstant(),
        row.getObject("recording", UUID.class),
        failure == null ? Failure.NONE : Failure.of(json.readValue(failure, MessageJson.class)));
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
