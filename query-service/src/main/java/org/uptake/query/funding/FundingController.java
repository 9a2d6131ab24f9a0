package org.uptake.query.funding;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.uptake.platform.web.TableMapping;
import org.uptake.query.lane.Expensive;
import org.uptake.query.platform.Question;
import org.uptake.query.platform.TwoDates;
import org.uptake.query.platform.WithNames;
import org.uptake.query.sheet.ListTable;
import org.uptake.query.sheet.SheetWish;

/** The money that was credited to recommendations. */
@RestController
class FundingController {

  private final FundingAnswers answers;

  FundingController(FundingAnswers answers) {
    this.answers = answers;
  }

  @Expensive
  @GetMapping("/api/funding")
  WithNames<FundingDetails> funding(Question question) {
    return question.answer(FundingQuestion::of, TwoDates::of, answers::funding);
  }

  @Expensive
  @TableMapping("/api/funding")
  ListTable<FundingRow> table(Question question) {
    return question.answer(FundingQuestion::of, SheetWish::of, TwoDates::of, answers::table);
  }
}
