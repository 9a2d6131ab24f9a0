package org.uptake.query.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uptake.platform.message.MessageJson;
import org.uptake.platform.message.Messages;

/**
 * What became of the rows of a file.
 *
 * @param account of whoever sent it
 * @param holds stakeholders, reviews, recommendations or entries
 * @param separator comma, semicolon or tab: what stands between the cells
 * @param status running, finished or failed
 * @param progress the part of the rows that is done, 0 to 1
 * @param unchanged rows that brought nothing new
 * @param wasRetracted rows that match an entry that was retracted since; the first 300
 * @param refused one for each problem, by line of the file; of the first 300 rows
 * @param recording the import that records this dry run
 * @param undone what took it back, or is about to
 * @param undo what it takes back itself, where it is an undo
 */
record ImportReport(
    @JsonProperty("import") UUID id,
    String account,
    String fileName,
    String holds,
    @Nullable String separator,
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
    @Nullable UUID recording,
    @Nullable Undone undone,
    @JsonUnwrapped Undo undo,
    @JsonUnwrapped Failure failed) {

  /**
   * The latest undo of an import.
   *
   * @param id where its report is
   * @param account of whoever asked for it
   */
  record Undone(
      @JsonProperty("import") UUID id,
      String account,
      String status,
      @Nullable Instant finishedAt) {}

  /**
   * What the undo of an import comes to.
   *
   * @param undoes the import
   * @param retracted how many entries
   * @param closed how many recommendations are closed as recorded in error
   * @param stays what cannot be taken back, by line of the file; the first 300
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Undo(
      @Nullable UUID undoes,
      @Nullable Long retracted,
      @Nullable Long closed,
      @Nullable Long staysTotal,
      @Nullable List<StayingRow> stays) {

    static final Undo NONE = new Undo(null, null, null, null, null);
  }

  /**
   * A row of which something stays.
   *
   * @param entry that it made; null where it registered something
   * @param heldBy the entry because of which it stays
   * @param problem why, in English
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record StayingRow(
      int row,
      @Nullable String stream,
      @Nullable UUID entry,
      @Nullable UUID heldBy,
      String code,
      Map<String, Object> values,
      String problem) {

    /**
     * @param made by the row, and what keeps it
     */
    static StayingRow of(int row, Staying made, MessageJson why) {
      return new StayingRow(
          row,
          made.stream(),
          made.entry(),
          made.heldBy(),
          why.code(),
          why.values(),
          Messages.english(why));
    }
  }

  /** What a row made and nobody takes back. */
  record Staying(@Nullable String stream, @Nullable UUID entry, @Nullable UUID heldBy) {}

  /**
   * Why it could not be brought to an end.
   *
   * @param values that the message speaks of
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Failure(
      @Nullable String failure, @Nullable String code, @Nullable Map<String, Object> values) {

    static final Failure NONE = new Failure(null, null, null);

    static Failure of(MessageJson told) {
      return new Failure(Messages.english(told), told.code(), told.values());
    }
  }

  /** A row that matches an entry that was retracted. */
  record MatchedRow(int row, UUID entry) {}

  /** A problem of a row: at a column where it belongs to one. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record RefusedRow(
      int row,
      @Nullable String column,
      @Nullable String value,
      String code,
      Map<String, Object> values,
      String problem) {

    static RefusedRow of(int row, StoredProblem stored) {
      MessageJson told = stored.problem();
      return new RefusedRow(
          row,
          stored.column().isEmpty() ? null : stored.column(),
          stored.value(),
          told.code(),
          told.values(),
          Messages.english(told));
    }
  }

  /**
   * A problem as the command side wrote it.
   *
   * @param column empty where it belongs to none
   */
  record StoredProblem(String column, @Nullable String value, MessageJson problem) {}
}
