package org.uptake.query.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of the rows of a file.
 *
 * @param holds stakeholders, reviews, recommendations or entries
 * @param status running, finished or failed
 * @param progress the part of the rows that is done, 0 to 1
 * @param unchanged rows that brought nothing new
 * @param wasRetracted rows that match an entry that was retracted since; the first 300
 * @param refused one for each problem, by line of the file; of the first 300 rows
 */
record ImportReport(
    @JsonProperty("import") UUID id,
    String fileName,
    String holds,
    boolean dryRun,
    String status,
    double progress,
    int rows,
    long created,
    long unchanged,
    long wasRetractedTotal,
    List<MatchedRow> wasRetracted,
    long refusedTotal,
    List<RefusedRow> refused,
    Instant submittedAt,
    @Nullable Instant finishedAt,
    @Nullable String failure) {

  /** A row that matches an entry that was retracted. */
  record MatchedRow(int row, UUID entry) {}

  /** A problem of a row: at a column where it belongs to one. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record RefusedRow(int row, @Nullable String column, @Nullable String value, String problem) {}
}
