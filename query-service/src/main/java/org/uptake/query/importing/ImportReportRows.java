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
import tools.jackson.databind.json.JsonMapper;

/** Reads imports, which the command side writes. */
@Component
final class ImportReportRows {

  /** Whoever mends these and sends the file again is told the next ones. */
  private static final int LISTED = 300;

  private final JdbcClient database;
  private final JsonMapper json = new JsonMapper();

  ImportReportRows(JdbcClient database) {
    this.database = database;
  }

  /**
   * @param author who sent it, by the id of their account
   */
  record Sent(String author, ImportReport report) {}

  Optional<Sent> find(UUID id) {
    return database
        .sql(
            """
            select *, (select later.id from command.import later where later.tried = import.id) recording
            from command.import where id = ?
            """)
        .param(id)
        .query((row, n) -> new Sent(row.getString("author"), report(row, id)))
        .optional();
  }

  private ImportReport report(ResultSet row, UUID id) throws SQLException {
    Map<String, Long> counts = counts(id);
    int rows = row.getInt("rows_read");
    long done = counts.values().stream().mapToLong(Long::longValue).sum();
    OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
    String failure = row.getString("failure");
    return new ImportReport(
        id,
        row.getString("file_name"),
        row.getString("holds"),
        row.getBoolean("dry_run"),
        finished == null ? "running" : failure == null ? "finished" : "failed",
        rows == 0 ? 1 : (double) done / rows,
        rows,
        counts.getOrDefault("created", 0L),
        counts.getOrDefault("unchanged", 0L),
        counts.getOrDefault("was-retracted", 0L),
        retracted(id),
        counts.getOrDefault("refused", 0L),
        refused(id),
        row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
        finished == null ? null : finished.toInstant(),
        row.getObject("recording", UUID.class),
        failure == null ? Failure.NONE : Failure.of(json.readValue(failure, MessageJson.class)));
  }

  private List<StoredProblem> problems(String stored) {
    return List.of(json.readValue(stored, StoredProblem[].class));
  }

  private Map<String, Long> counts(UUID id) {
    Map<String, Long> counts = new HashMap<>();
    database
        .sql("select outcome, count(*) from command.import_row where import = ? group by 1")
        .param(id)
        .query(
            row -> {
              counts.put(row.getString(1), row.getLong(2));
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
