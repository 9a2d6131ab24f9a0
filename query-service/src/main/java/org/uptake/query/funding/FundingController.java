package org.uptake.query.funding;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.uptake.query.lane.Expensive;
import org.uptake.query.platform.Question;
import org.uptake.query.platform.TwoDates;
import org.uptake.query.platform.WithNames;

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
    return question.answer(FundingGrouping::of, FundingFilter::of, TwoDates::of, answers::funding);
  }
}
