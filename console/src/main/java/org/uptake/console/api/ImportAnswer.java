package org.uptake.console.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of the rows of a file.
 *
 * @param account of whoever sent it
 * @param status running, finished or failed
 * @param progress the part of the rows that is done, 0 to 1
 * @param recording the import that records this dry run
 * @param undone its latest undo
 * @param undoes the import that it takes back, where it is an undo
 * @param retracted how many entries an undo retracted, or would
 * @param closed how many recommendations an undo closed as recorded in error, or would
 * @param stays rows that an undo cannot take back
 */
public record ImportAnswer(
    @JsonProperty("import") String id,
    String account,
    String fileName,
    String holds,
    boolean dryRun,
    String status,
    double progress,
    int rows,
    long created,
    long unchanged,
    long wasRetractedTotal,
    List<MatchedLine> wasRetracted,
    long refusedTotal,
    List<RefusedLine> refused,
    Instant submittedAt,
    @Nullable Instant finishedAt,
    @Nullable String recording,
    @Nullable Undone undone,
    @Nullable String undoes,
    @Nullable Long retracted,
    @Nullable Long closed,
    @Nullable Long staysTotal,
    @Nullable List<StayingLine> stays,
    @Nullable String failure,
    @Nullable String code,
    @Nullable Map<String, Object> values) {

  /** A row that matches an entry that was retracted since. */
  public record MatchedLine(int row) {}

  /**
   * A problem of a row.
   *
   * @param row the line of the file where it begins
   * @param problem in English
   */
  public record RefusedLine(
      int row,
      @Nullable String column,
      @Nullable String value,
      String code,
      Map<String, Object> values,
      String problem) {}

  /** What took an import back, or is about to. */
  public record Undone(
      @JsonProperty("import") String id,
      String account,
      String status,
      @Nullable Instant finishedAt) {}

  /**
   * A row that stays.
   *
   * @param stream such as {@code recommendation/A4P-14}
   * @param heldBy the entry because of which it stays
   * @param problem in English
   */
  public record StayingLine(
      int row,
      @Nullable String stream,
      @Nullable String entry,
      @Nullable String heldBy,
      String code,
      Map<String, Object> values,
      String problem) {}

  public boolean isUndo() {
    return undoes != null;
  }

  public boolean isRunning() {
    return status.equals("running");
  }

  public boolean hasFailed() {
    return status.equals("failed");
  }
}
