package org.uptake.console.importing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uptake.console.api.ImportAnswer;
import org.uptake.console.api.ImportAnswer.MatchedLine;
import org.uptake.console.api.ImportAnswer.RefusedLine;
import org.uptake.console.frame.Frame;
import org.uptake.console.frame.Said;
import org.uptake.console.frame.WebPage;
import org.uptake.kernel.account.DraftForm;
import org.uptake.kernel.account.Role;
import org.uptake.pages.Markup;

/**
 * How far a file has come, and what becomes of its rows.
 *
 * @param status HTTP status
 * @param mistake why it could not be recorded when that was asked for; null where it was not
 * @param span where in the log it is; null where nothing of it is, or that is not known yet
 */
public record ReportPage(
    Frame frame, int status, ImportAnswer told, @Nullable Markup mistake, @Nullable Span span)
    implements WebPage {

  /** The first and the last position of what it recorded. */
  public record Span(long first, long last) {}

  /** A row that cannot be recorded, with all that is wrong with it. */
  public record Line(int number, List<RefusedLine> problems) {}

  private static final int OF_A_PAGE = 50;
  private static final int SECONDS = 2;

  @Override
  public int renewedAfter() {
    return told.isRunning() ? SECONDS : 0;
  }

  @Override
  public String template() {
    return "import";
  }

  /** The key of the words for what is being done, or was. */
  public String step() {
    return told.dryRun() ? "check" : "record";
  }

  /** The table from which the file was made; null where it was sent as a file. */
  public @Nullable String table() {
    String table = frame.visit().parameter("table");
    return table == null || DraftForm.id(table).isEmpty() ? null : table;
  }

  /** This page, or that of another step of the same file. */
  public String address(String id) {
    String own = frame.visit().plain("/imports/" + id);
    return table() == null ? own : own + "?table=" + table();
  }

  /** How many rows are done. */
  public long done() {
    return Math.round(told.progress() * told.rows());
  }

  /** Whether to offer the reader to record what is clean. */
  public boolean canBeRecorded() {
    return told.dryRun()
        && told.status().equals("finished")
        && told.recording() == null
        && told.created() > 0
        && frame.visit().reader().has(Role.STEWARD);
  }

  /** Whether to offer the reader to take it back. */
  public boolean canBeUndone() {
    return !told.dryRun()
        && !told.isRunning()
        && told.created() > 0
        && !isUndone()
        && frame.visit().reader().has(Role.STEWARD);
  }

  /** Or about to be; what stayed then is told with its undo. */
  public boolean isUndone() {
    return told.undone() != null && !told.undone().status().equals("failed");
  }

  /** All lines that are listed. */
  public List<Line> lines() {
    Map<Integer, List<RefusedLine>> lines = new LinkedHashMap<>();
    for (RefusedLine problem : told.refused()) {
      lines.computeIfAbsent(problem.row(), none -> new java.util.ArrayList<>()).add(problem);
    }
    return lines.entrySet().stream().map(line -> new Line(line.getKey(), line.getValue())).toList();
  }

  public int size() {
    return OF_A_PAGE;
  }

  /** Those of this page. */
  public List<Line> shown(List<Line> lines) {
    long first = (long) frame.visit().page() * OF_A_PAGE;
    return lines.stream().skip(first).limit(OF_A_PAGE).toList();
  }

  public Markup said(RefusedLine problem) {
    return Said.in(frame.words(), problem.code(), problem.values(), problem.problem());
  }

  public String means(String column) {
    return ColumnWords.of(frame.words(), column);
  }

  /** Why it could not be brought to an end. */
  public Markup failure() {
    return Said.in(frame.words(), told.code(), told.values(), String.valueOf(told.failure()));
  }

  /** The lines that match an entry that was retracted. */
  public Markup retracted() {
    return frame
        .words()
        .list(
            told.wasRetracted().stream()
                .map(MatchedLine::row)
                .map(row -> Markup.text(frame.number(row)))
                .toList());
  }
}
