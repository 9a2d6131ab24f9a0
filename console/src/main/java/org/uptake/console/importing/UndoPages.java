package org.uptake.console.importing;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.uptake.console.api.ApiTrouble;
import org.uptake.console.api.ImportAnswer;
import org.uptake.console.api.PagePart;
import org.uptake.console.api.SubmittedAnswer;
import org.uptake.console.api.UptakeApi;
import org.uptake.console.frame.Redirects;
import org.uptake.console.frame.Said;
import org.uptake.console.frame.Visit;
import org.uptake.pages.Language;
import org.uptake.pages.Markup;

/**
 * Has an import undone: tried out first, then done. Both are shown where imports are, by the id of
 * the undo.
 */
@Controller
class UndoPages {

  private final UptakeApi api;

  UndoPages(UptakeApi api) {
    this.api = api;
  }

  /** Nothing is retracted before its reader has seen what would be. */
  @PostMapping(Language.PATH + "/imports/{id}/undo")
  Object tryOut(Visit visit, @PathVariable String id) {
    var ignored = visit.person();
    SubmittedAnswer tried =
        visit.questions().ask(() -> api.undo(id, null, Map.of("dryRun", true))).answer();
    return Redirects.to(visit.plain("/imports/" + tried.id()));
  }

  /** Whoever presses twice is told the same twice: by the id of what was tried. */
  @PostMapping(Language.PATH + "/imports/{id}/undoing")
  Object carryOut(Visit visit, @PathVariable String id) {
    var ignored = visit.person();
    ImportAnswer tried = visit.questions().ask(() -> api.imported(id)).answer();
    String reason = Optional.ofNullable(visit.parameter("reason")).orElse("");
    PagePart<SubmittedAnswer> submitted =
        visit
            .questions()
            .ask(
                () ->
                    api.undo(
                        String.valueOf(tried.undoes()), "undo:" + id, Map.of("reason", reason)))
            .part();
    ApiTrouble trouble = submitted.trouble();
    if (trouble == null) {
      return Redirects.to(visit.plain("/imports/" + submitted.get().id()));
    }
    return switch (trouble.told().status()) {
      case 403, 409, 422 ->
          UndoPage.of(visit, trouble.told().status(), tried, said(trouble, visit), reason);
      default -> throw trouble;
    };
  }

  private static Markup said(ApiTrouble trouble, Visit visit) {
    return trouble.told().fields().isEmpty()
        ? Said.in(visit.words(), trouble.told())
        : Said.in(visit.words(), trouble.told().fields().getFirst());
  }
}
