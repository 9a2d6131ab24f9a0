package org.uptake.query.attention;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.uptake.platform.web.TableMapping;
import org.uptake.query.lane.Expensive;
import org.uptake.query.platform.Page;
import org.uptake.query.platform.Question;
import org.uptake.query.platform.TwoDates;
import org.uptake.query.platform.WithNames;
import org.uptake.query.sheet.ListTable;
import org.uptake.query.sheet.SheetWish;

/** What needs a person. */
@RestController
class AttentionController {

  private final AttentionAnswers answers;

  AttentionController(AttentionAnswers answers) {
    this.answers = answers;
  }

  @Expensive
  @GetMapping("/api/attention")
  ResponseEntity<WithNames<Attention>> list(Question question, HttpServletRequest request) {
    WithNames<Attention> attention =
        question.answer(AttentionFilter::of, Page::of, TwoDates::of, answers::list);
    return attention.with(attention.answer().list().links(request));
  }

  @Expensive
  @TableMapping("/api/attention")
  ListTable<NeedRow> table(Question question) {
    return question.answer(AttentionFilter::of, SheetWish::ofPaged, TwoDates::of, answers::table);
  }
}
