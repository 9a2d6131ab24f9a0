package org.uptake.console.importing;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.uptake.console.api.ApiTrouble;
import org.uptake.console.api.AuditAnswer;
import org.uptake.console.api.ImportAnswer;
import org.uptake.console.api.PagePart;
import org.uptake.console.api.Query;
import org.uptake.console.api.Questions;
import org.uptake.console.api.Questions.Asked;
import org.uptake.console.api.SentImport;
import org.uptake.console.api.SubmittedAnswer;
import org.uptake.console.api.UptakeApi;
import org.uptake.console.frame.Crumb;
import org.uptake.console.frame.Frame;
import org.uptake.console.frame.Redirects;
import org.uptake.console.frame.Said;
import org.uptake.console.frame.Section;
import org.uptake.console.frame.Visit;
import org.uptake.console.frame.WebPage;
import org.uptake.console.importing.ReportPage.Span;
import org.uptake.kernel.account.DraftForm;
import org.uptake.pages.Language;
import org.uptake.pages.Markup;

/**
 * Shows what becomes of a file, and has recorded what was checked. A dry run is recorded once,
 * however often that is asked for: the API sees to it, by the id that stands in the address.
 */
@Controller
class ReportPages {

  private static final int OK = 200;

  /** What the API says while another file or recording of the same person is on its way. */
  private static final String UNDER_WAY = "file-fault.another-arrives";

  private static final int MOST_TIMES = 20;
  private static final Duration PAUSE = Duration.ofMillis(150);

  private final UptakeApi api;

  ReportPages(UptakeApi api) {
    this.api = api;
  }

  @GetMapping(Language.PATH + "/imports/{id}")
  WebPage show(Visit visit, @PathVariable String id) {
    var ignored = visit.person();
    ImportAnswer told = told(visit, id);
    return told.isUndo() ? UndoPage.of(visit, OK, told, null, "") : page(visit, OK, told, null);
  }

  private ImportAnswer told(Visit visit, String id) {
    return visit.questions().ask(() -> api.imported(id)).answer();
  }

  @PostMapping(Language.PATH + "/imports/{id}/recording")
  Object record(Visit visit, @PathVariable String id) {
    var ignored = visit.person();
    PagePart<SubmittedAnswer> submitted = submit(visit, id);
    ApiTrouble trouble = submitted.trouble();
    if (trouble == null) {
      forget(visit, id);
      return Redirects.to(after(visit, submitted.get().id()));
    }
    return switch (trouble.told().status()) {
      case 403, 422 -> page(visit, trouble.told().status(), told(visit, id), said(trouble, visit));
      default -> throw trouble;
    };
  }

  /** Whoever presses twice is told the same twice, once the first is heard. */
  private PagePart<SubmittedAnswer> submit(Visit visit, String id) {
    PagePart<SubmittedAnswer> submitted = recording(visit, id);
    for (int again = 0; again < MOST_TIMES && isUnderWay(submitted); again++) {
      LockSupport.parkNanos(PAUSE.toNanos());
      submitted = recording(visit, id);
    }
    return submitted;
  }

  private PagePart<SubmittedAnswer> recording(Visit visit, String id) {
    return visit.questions().ask(() -> api.submit(SentImport.recordingOf(id))).part();
  }

  private static boolean isUnderWay(PagePart<SubmittedAnswer> submitted) {
    ApiTrouble trouble = submitted.trouble();
    return trouble != null && UNDER_WAY.equals(trouble.told().code());
  }

  /** A table of which something is left to be mended is kept. */
  private String after(Visit visit, String recording) {
    String table = visit.parameter("table");
    String report = visit.plain("/imports/" + recording);
    if (table == null || DraftForm.id(table).isEmpty()) {
      return report;
    }
    if (visit.parameter("clean") == null) {
      return report + "?table=" + table;
    }
    forget(visit, table);
    return report;
  }

  private static Markup said(ApiTrouble trouble, Visit visit) {
    return trouble.told().fields().isEmpty()
        ? Said.in(visit.words(), trouble.told())
        : visit.words().html("import.gone");
  }

  @PostMapping(Language.PATH + "/imports/{id}/removal")
  ResponseEntity<Void> discard(Visit visit, @PathVariable String id) {
    var ignored = visit.person();
    forget(visit, id);
    return Redirects.to(visit.plain("/imports"));
  }

  private void forget(Visit visit, String id) {
    var ignored = visit.questions().ask(() -> done(() -> api.remove(id, Map.of()))).part();
  }

  private static boolean done(Runnable call) {
    call.run();
    return true;
  }

  private ReportPage page(Visit visit, int status, ImportAnswer told, @Nullable Markup mistake) {
    String name = told.fileName().isBlank() ? told.id() : told.fileName();
    Frame frame =
        Frame.of(
            visit,
            visit
                .words()
                .say(told.dryRun() ? "import.check.title" : "import.record.title", "file", name),
            Section.IMPORTS,
            new Crumb(visit.words().html("nav.imports"), visit.plain("/imports")),
            new Crumb(Markup.text(name), null));
    boolean isRecorded = !told.dryRun() && told.created() > 0;
    return new ReportPage(frame, status, told, mistake, isRecorded ? span(visit, told.id()) : null);
  }

  private @Nullable Span span(Visit visit, String id) {
    Questions questions = visit.questions();
    Asked<AuditAnswer> first = questions.ask(() -> api.audit(of(id).with("after", 0).parameters()));
    Asked<AuditAnswer> last =
        questions.ask(() -> api.audit(of(id).with("before", Long.MAX_VALUE).parameters()));
    return position(first)
        .flatMap(begin -> position(last).map(end -> new Span(begin, end)))
        .orElse(null);
  }

  /** Each of the two may have looked before anything of the file was recorded. */
  private static Optional<Long> position(Asked<AuditAnswer> asked) {
    PagePart<AuditAnswer> answer = asked.part();
    return answer.isThere()
        ? answer.get().items().stream().map(AuditAnswer.Item::position).findFirst()
        : Optional.empty();
  }

  private static Query of(String id) {
    return Query.empty().with("import", id).with("limit", 1);
  }
}
