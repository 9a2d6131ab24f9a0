package org.uptake.query.changes;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.uptake.platform.web.TableMapping;
import org.uptake.query.lane.Expensive;
import org.uptake.query.platform.Page;
import org.uptake.query.platform.Question;
import org.uptake.query.platform.WithNames;
import org.uptake.query.sheet.ListTable;
import org.uptake.query.sheet.SheetWish;

/** The briefing between two instants. */
@RestController
class ChangesController {

  private final ChangesAnswers answers;

  ChangesController(ChangesAnswers answers) {
    this.answers = answers;
  }

  @Expensive
  @GetMapping("/api/changes")
  ResponseEntity<WithNames<Briefing>> changes(Question question, HttpServletRequest request) {
    WithNames<Briefing> briefing = question.answer(ChangesQuestion::of, Page::of, answers::changes);
    return briefing.with(briefing.answer().links(request));
  }

  @Expensive
  @TableMapping("/api/changes")
  ListTable<?> table(Question question) {
    return question.answer(
        ChangesQuestion::of, BriefingTable::of, SheetWish::ofPaged, answers::table);
  }
}
