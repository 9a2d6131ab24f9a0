package org.uptake.console.table;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.uptake.console.api.ApiTrouble;
import org.uptake.console.api.DraftAnswer;
import org.uptake.console.api.Drafts;
import org.uptake.console.api.ImportAnswer;
import org.uptake.console.api.ImportAnswer.RefusedLine;
import org.uptake.console.api.KeptDraft;
import org.uptake.console.api.PagePart;
import org.uptake.console.api.Query;
import org.uptake.console.api.Questions.Asked;
import org.uptake.console.api.ReviewsAnswer;
import org.uptake.console.api.SentImport;
import org.uptake.console.api.StakeholdersAnswer;
import org.uptake.console.api.SubmittedAnswer;
import org.uptake.console.api.UptakeApi;
import org.uptake.console.frame.Crumb;
import org.uptake.console.frame.FileForm;
import org.uptake.console.frame.Frame;
import org.uptake.console.frame.Redirects;
import org.uptake.console.frame.Said;
import org.uptake.console.frame.Section;
import org.uptake.console.frame.Visit;
import org.uptake.console.importing.ColumnWords;
import org.uptake.console.importing.FileColumns;
import org.uptake.console.table.GridPage.CellError;
import org.uptake.kernel.account.DraftForm;
import org.uptake.pages.Language;
import org.uptake.pages.Markup;

/**
 * From a pasted table to a dry run of it, and back to its cells with what that found. The table is
 * kept as a draft whenever it is sent, under an id that is drawn with the first page.
 */
@Controller
class TablePages {

  private static final String PATH = Language.PATH + "/imports/table";
  private static final String DRAFT = "draft";
  private static final String RECOMMENDATIONS = "recommendations";
  private static final int ALL = 500;
  private static final int NONE = 404;

  private final UptakeApi api;

  TablePages(UptakeApi api) {
    this.api = api;
  }

  @GetMapping(PATH)
  Object begin(Visit visit) {
    var ignored = visit.person();
    String draft = visit.parameter(DRAFT);
    if (draft == null || DraftForm.id(draft).isEmpty()) {
      return Redirects.to(visit.here(DRAFT, UUID.randomUUID().toString()));
    }
    return paste(visit, draft, null, Map.of());
  }

  private PastePage paste(
      Visit visit, String draft, @Nullable Markup mistake, Map<String, String> boxes) {
    PagePart<ReviewsAnswer> reviews =
        visit
            .questions()
            .ask(() -> api.reviews(Query.empty().with("size", ALL).parameters()))
            .part();
    String review = visit.parameter("review");
    String holds = boxes.getOrDefault("holds", RECOMMENDATIONS);
    return new PastePage(
        frame(mistake == null ? visit : visit.asked()),
        draft,
        mistake,
        holds,
        boxes.getOrDefault("review", review == null ? "" : review),
        boxes.getOrDefault("table", ""),
        reviews);
  }

  private static Frame frame(Visit visit) {
    return Frame.of(
        visit,
        visit.words().say("table.title"),
        Section.IMPORTS,
        new Crumb(visit.words().html("nav.imports"), visit.plain("/imports")),
        new Crumb(visit.words().html("table.crumb"), null));
  }

  @PostMapping(PATH)
  Object take(Visit visit, HttpServletRequest request) {
    var ignored = visit.person();
    Map<String, String> boxes = visit.boxes();
    String draft = boxes.getOrDefault(DRAFT, "");
    if (DraftForm.id(draft).isEmpty()) {
      return Redirects.to(visit.plain("/imports/table"));
    }
    String holds = boxes.getOrDefault("holds", "");
    PastedTable table =
        FileColumns.of(holds).isEmpty()
            ? PastedTable.read(RECOMMENDATIONS, "", "")
            : PastedTable.read(holds, review(holds, boxes), boxes.getOrDefault("table", ""));
    if (FileForm.isTooLong(request) || table.isTooBig()) {
      return paste(visit, draft, tooBig(visit), boxes);
    }
    if (table.rows().isEmpty()) {
      return paste(visit, draft, visit.words().html("table.empty"), boxes);
    }
    ApiTrouble refused = keep(visit, draft, tidied(visit, table)).trouble();
    return refused == null
        ? Redirects.to(visit.plain("/imports/table/" + draft))
        : paste(visit, draft, notKept(visit, refused), boxes);
  }

  /** All recommendations of a table may be of one review; nothing else is. */
  private static String review(String holds, Map<String, String> boxes) {
    return holds.equals(RECOMMENDATIONS) ? boxes.getOrDefault("review", "").strip() : "";
  }

  private PastedTable tidied(Visit visit, PastedTable table) {
    PagePart<StakeholdersAnswer> known = stakeholders(visit).part();
    List<StakeholdersAnswer.Item> bodies = known.isThere() ? known.get().items() : List.of();
    return table.tidied(new TidyCells(visit.words(), bodies));
  }

  private Asked<StakeholdersAnswer> stakeholders(Visit visit) {
    return visit
        .questions()
        .ask(() -> api.stakeholders(Query.empty().with("size", ALL).parameters()));
  }

  private PagePart<Boolean> keep(Visit visit, String draft, PastedTable table) {
    KeptDraft kept = new KeptDraft(KeptTable.about(table), table.boxes());
    return Drafts.keep(api, visit.questions(), draft, kept);
  }

  private static Markup tooBig(Visit visit) {
    return visit.words().html("table.too-big", "rows", PastedTable.MOST_ROWS);
  }

  /** A table that is too long for a draft is refused as its content. */
  private static Markup notKept(Visit visit, ApiTrouble refused) {
    return switch (refused.told().status()) {
      case 413, 422 -> tooBig(visit);
      case 403, 409 -> Said.in(visit.words(), refused.told());
      default -> throw refused;
    };
  }

  @GetMapping(PATH + "/{draft}")
  Object grid(Visit visit, @PathVariable String draft) {
    var ignored = visit.person();
    PastedTable table = kept(visit, draft);
    if (table == null) {
      return Redirects.to(visit.plain("/imports/table"));
    }
    PastedTable shown = visit.parameter("more") == null ? table : table.withEmptyRow();
    String check = visit.parameter("check");
    return check == null
        ? page(visit, draft, shown, null, List.of())
        : page(visit, draft, shown, check, found(visit, check, table));
  }

  /**
   * @return null where no table is kept under this id
   */
  private @Nullable PastedTable kept(Visit visit, String draft) {
    if (DraftForm.id(draft).isEmpty()) {
      return null;
    }
    PagePart<DraftAnswer> kept = visit.questions().ask(() -> api.draft(draft)).part();
    if (kept.isMissing(NONE)) {
      return null;
    }
    Map<String, String> boxes = kept.get().content();
    return PastedTable.TABLE.equals(boxes.get(PastedTable.PURPOSE)) ? PastedTable.of(boxes) : null;
  }

  /** What a dry run found, cell by cell. */
  private List<CellError> found(Visit visit, String check, PastedTable table) {
    ImportAnswer told = visit.questions().ask(() -> api.imported(check)).answer();
    Map<Integer, Integer> rows = table.rowsByLine();
    List<CellError> errors = new ArrayList<>();
    for (RefusedLine problem : told.refused()) {
      Integer row = rows.get(problem.row());
      if (row != null) {
        Markup said = Said.in(visit.words(), problem.code(), problem.values(), problem.problem());
        int column = table.columns().indexOf(String.valueOf(problem.column()));
        errors.add(
            column >= 0 || problem.column() == null
                ? new CellError(GridPage.box(row, Math.max(0, column)), said)
                : new CellError(GridPage.box(row, 0), elsewhere(visit, problem.column(), said)));
      }
    }
    return errors;
  }

  /** Of a column that the table does not show. */
  private static Markup elsewhere(Visit visit, String column, Markup said) {
    return visit
        .words()
        .html(
            "mistake.parameter", "parameter", ColumnWords.of(visit.words(), column), "said", said);
  }

  private GridPage page(
      Visit visit,
      String draft,
      PastedTable table,
      @Nullable String check,
      List<CellError> errors) {
    return new GridPage(frame(visit), draft, table, check, errors, stakeholders(visit).part());
  }

  /** Keeps the table as it was sent, and goes on to check it; or adds a row, or leaves it. */
  @PostMapping(PATH + "/{draft}")
  Object mend(Visit visit, @PathVariable String draft, HttpServletRequest request) {
    var ignored = visit.person();
    if (DraftForm.id(draft).isEmpty()) {
      return Redirects.to(visit.plain("/imports/table"));
    }
    PastedTable table = tidied(visit, PastedTable.sent(visit.boxes()));
    if (FileForm.isTooLong(request)) {
      return wrong(visit, draft, table, tooBig(visit));
    }
    ApiTrouble refused = keep(visit, draft, table).trouble();
    if (refused != null) {
      return wrong(visit, draft, table, notKept(visit, refused));
    }
    String grid = "/imports/table/" + draft;
    String step = visit.parameter("step");
    return switch (step == null ? "" : step) {
      case "later" -> Redirects.to(visit.plain("/me"));
      case "more" -> Redirects.to(visit.plain(grid) + "?more=1#more");
      case "columns" -> Redirects.to(visit.plain(grid));
      default -> check(visit, draft, table);
    };
  }

  private Object check(Visit visit, String draft, PastedTable table) {
    if (table.isBlank()) {
      return wrong(visit, draft, table, visit.words().html("table.empty"));
    }
    byte[] file = table.file().getBytes(StandardCharsets.UTF_8);
    SentImport sent = SentImport.file(KeptTable.fileName(table), new ByteArrayInputStream(file));
    PagePart<SubmittedAnswer> submitted = visit.questions().ask(() -> api.submit(sent)).part();
    ApiTrouble trouble = submitted.trouble();
    if (trouble == null) {
      return Redirects.to(
          "%s?table=%s".formatted(visit.plain("/imports/" + submitted.get().id()), draft));
    }
    return switch (trouble.told().status()) {
      case 403, 422 -> wrong(visit, draft, table, said(visit, trouble));
      default -> throw trouble;
    };
  }

  private static Markup said(Visit visit, ApiTrouble trouble) {
    return trouble.told().fields().isEmpty()
        ? Said.in(visit.words(), trouble.told())
        : visit
            .words()
            .html("table.said", "said", Said.in(visit.words(), trouble.told().fields().getFirst()));
  }

  private GridPage wrong(Visit visit, String draft, PastedTable table, Markup message) {
    return page(visit.asked(), draft, table, null, List.of(new CellError("", message)));
  }
}
