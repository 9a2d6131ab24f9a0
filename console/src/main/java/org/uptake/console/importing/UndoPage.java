package org.uptake.console.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uptake.console.api.ImportAnswer;
import org.uptake.console.api.ImportAnswer.StayingLine;
import org.uptake.console.frame.Crumb;
import org.uptake.console.frame.Frame;
import org.uptake.console.frame.Said;
import org.uptake.console.frame.Section;
import org.uptake.console.frame.Visit;
import org.uptake.console.frame.WebPage;
import org.uptake.kernel.account.Role;
import org.uptake.pages.Markup;

/**
 * How far the undo of an import has come, and what stays; or what it would come to.
 *
 * @param status HTTP status
 * @param mistake what is wrong with the reason; null where nothing is
 * @param reason as it was typed
 */
public record UndoPage(
    Frame frame, int status, ImportAnswer told, @Nullable Markup mistake, String reason)
    implements WebPage {

  private static final String RECOMMENDATION = "recommendation/";
  private static final int OF_A_PAGE = 50;
  private static final int SECONDS = 2;

  static UndoPage of(
      Visit visit, int status, ImportAnswer told, @Nullable Markup mistake, String reason) {
    String name = told.fileName().isBlank() ? String.valueOf(told.undoes()) : told.fileName();
    Frame frame =
        Frame.of(
            visit,
            visit.words().say(told.dryRun() ? "undo.check.title" : "undo.title", "file", name),
            Section.IMPORTS,
            new Crumb(visit.words().html("nav.imports"), visit.plain("/imports")),
            new Crumb(Markup.text(name), visit.plain("/imports/" + told.undoes())),
            new Crumb(visit.words().html("undo.crumb"), null));
    return new UndoPage(frame, status, told, mistake, reason);
  }

  @Override
  public int renewedAfter() {
    return told.isRunning() ? SECONDS : 0;
  }

  @Override
  public String template() {
    return "undo";
  }

  /** The key of the words for what is being done, or was. */
  public String step() {
    return told.dryRun() ? "check" : "record";
  }

  /** How many rows are done. */
  public long done() {
    return Math.round(told.progress() * told.rows());
  }

  /** How many rows are taken back, or would be. */
  public long takenBack() {
    return retracted() + closed();
  }

  /** Whether to offer the reader to do what was tried. */
  public boolean canBeDone() {
    return told.dryRun()
        && told.status().equals("finished")
        && takenBack() > 0
        && frame.visit().reader().has(Role.STEWARD);
  }

  /** Whether to offer the reader to look once more at what stays. */
  public boolean canBeTriedAgain() {
    return !told.dryRun()
        && !told.isRunning()
        && (told.hasFailed() || staysTotal() > 0)
        && frame.visit().reader().has(Role.STEWARD);
  }

  public Markup failure() {
    return Said.in(frame.words(), told.code(), told.values(), String.valueOf(told.failure()));
  }

  public int size() {
    return OF_A_PAGE;
  }

  /** How many rows are listed, on all pages. */
  public int listed() {
    return stays().size();
  }

  private List<StayingLine> stays() {
    return told.stays() == null ? List.of() : told.stays();
  }

  /** Those of this page. */
  public List<StayingLine> shown() {
    long first = (long) frame.visit().page() * OF_A_PAGE;
    return stays().stream().skip(first).limit(OF_A_PAGE).toList();
  }

  public Markup said(StayingLine line) {
    return Said.in(frame.words(), line.code(), line.values(), line.problem());
  }

  /** What the row is about, by its own name. */
  public String subject(StayingLine line) {
    String stream = line.stream();
    return stream == null ? "" : stream.substring(stream.indexOf('/') + 1);
  }

  /** Where an entry of the row's recommendation is told; null where it has none. */
  public @Nullable String address(StayingLine line, @Nullable String entry) {
    String stream = line.stream();
    return stream == null || !stream.startsWith(RECOMMENDATION)
        ? null
        : frame.visit().plain("/recommendations/" + subject(line))
            + (entry == null ? "" : "#e-" + entry);
  }

  public long retracted() {
    return orNone(told.retracted());
  }

  public long closed() {
    return orNone(told.closed());
  }

  public long staysTotal() {
    return orNone(told.staysTotal());
  }

  /** Told of what takes back alone. */
  private static long orNone(@Nullable Long number) {
    return number == null ? 0 : number;
  }
}
