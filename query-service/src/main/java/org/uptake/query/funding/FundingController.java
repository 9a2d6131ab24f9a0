package org.uptake.query.funding;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.uptake.query.lane.Dear;
import org.uptake.query.platform.Parameters;
import org.uptake.query.platform.TwoDates;

/** The money that was credited to recommendations. */
@RestController
class FundingController {

  private final FundingAnswers answers;

  FundingController(FundingAnswers answers) {
    this.answers = answers;
  }

  @Dear
  @GetMapping("/api/funding")
  FundingDetails funding(Parameters parameters) {
    TwoDates dates = TwoDates.of(parameters);
    Filter filter = Filter.of(parameters);
    List<Grouping> groupings = parameters.words("groupBy", Grouping.class).orElse(List.of());
    parameters.finish();
    return answers.funding(groupings.stream().distinct().toList(), filter, dates);
  }
}
