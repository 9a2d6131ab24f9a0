package org.uptake.console.importing;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.uptake.console.api.ApiTrouble;
import org.uptake.console.api.DraftsAnswer;
import org.uptake.console.api.PagePart;
import org.uptake.console.api.Query;
import org.uptake.console.api.SentImport;
import org.uptake.console.api.SubmittedAnswer;
import org.uptake.console.api.UptakeApi;
import org.uptake.console.frame.FileForm;
import org.uptake.console.frame.Frame;
import org.uptake.console.frame.Redirects;
import org.uptake.console.frame.Said;
import org.uptake.console.frame.Section;
import org.uptake.console.frame.Visit;
import org.uptake.pages.Language;
import org.uptake.pages.Markup;

/**
 * Takes a file and has it checked. It is handed on to the API while it arrives, and kept there: the
 * console has no place for it.
 */
@Controller
class ImportPages {

  private static final int MOST_DRAFTS = 50;
  private static final int OK = 200;
  private static final int WRONG = 422;

  /** What the API takes, with the form around it. */
  private static final long LARGEST = 33L << 20;

  private final UptakeApi api;

  ImportPages(UptakeApi api) {
    this.api = api;
  }

  @GetMapping(Language.PATH + "/imports")
  ImportPage choose(Visit visit) {
    var ignored = visit.person();
    return page(visit, OK, null);
  }

  @PostMapping(Language.PATH + "/imports")
  Object check(Visit visit, HttpServletRequest request) {
    var ignored = visit.person();
    FileForm.ArrivingFile file = FileForm.fileOf(request);
    if (file == null) {
      return wrong(visit, WRONG, visit.words().html("imports.missing"));
    }
    if (request.getContentLengthLong() > LARGEST) {
      return wrong(visit, WRONG, visit.words().html("imports.too-large"));
    }
    PagePart<SubmittedAnswer> submitted =
        visit.questions().send(() -> api.submit(SentImport.file(file.name(), file.content())));
    ApiTrouble trouble = submitted.trouble();
    if (trouble != null) {
      return wrong(visit, trouble);
    }
    remember(visit, submitted.get().id(), file.name());
    return Redirects.to(visit.plain("/imports/" + submitted.get().id()));
  }

  /** Whoever closes the page finds it again; where it cannot be kept, by its address. */
  private void remember(Visit visit, String id, String fileName) {
    var ignored =
        visit
            .questions()
            .ask(
                () -> {
                  api.keep(id, KeptImport.of(fileName));
                  return true;
                })
            .part();
  }

  /** What the API finds wrong with the file stands beside its field, whatever it is. */
  private ImportPage wrong(Visit visit, ApiTrouble trouble) {
    ApiTrouble.Told told = trouble.told();
    if (!told.fields().isEmpty()) {
      return wrong(visit, WRONG, Said.in(visit.words(), told.fields().getFirst()));
    }
    return switch (told.status()) {
      case 403, 408, 413, 429 -> wrong(visit, told.status(), Said.in(visit.words(), told));
      default -> wrong(visit, 503, visit.words().html("imports.not-taken"));
    };
  }

  private ImportPage wrong(Visit visit, int status, Markup mistake) {
    return page(visit.asked(), status, mistake);
  }

  private ImportPage page(Visit visit, int status, @Nullable Markup mistake) {
    PagePart<DraftsAnswer> drafts =
        visit
            .questions()
            .ask(() -> api.drafts(Query.empty().with("size", MOST_DRAFTS).parameters()))
            .part();
    Frame frame = Frame.of(visit, visit.words().say("imports.title"), Section.IMPORTS);
    return new ImportPage(frame, status, mistake, drafts.map(ImportPages::begun));
  }

  private static List<DraftsAnswer.Item> begun(DraftsAnswer drafts) {
    return drafts.items().stream().filter(draft -> KeptImport.is(draft.about())).toList();
  }

  /** A file with the header row alone. */
  @GetMapping(Language.PATH + "/imports/templates/{holds}.csv")
  ResponseEntity<byte[]> template(Visit visit, @PathVariable String holds) {
    return FileColumns.of(holds)
        .map(columns -> columns.template().getBytes(StandardCharsets.UTF_8))
        .map(
            file ->
                ResponseEntity.ok()
                    .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8;header=present")
                    .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                            .filename("uptake-%s.csv".formatted(holds))
                            .build()
                            .toString())
                    .header(HttpHeaders.CACHE_CONTROL, "public, max-age=86400")
                    .body(file))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }
}
