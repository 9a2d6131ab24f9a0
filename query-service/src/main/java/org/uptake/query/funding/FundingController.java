package org.uptake.query.funding;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.uptake.query.lane.Expensive;
import org.uptake.query.platform.Parameters;
import org.uptake.query.platform.TwoDates;

/** The money that was credited to recommendations. */
@RestController
class FundingController {

  private final FundingAnswers answers;

  FundingController(FundingAnswers answers) {
    this.answers = answers;
  }

  @Expensive
  @GetMapping("/api/funding")
  FundingDetails funding(Parameters parameters) {
    TwoDates dates = TwoDates.of(parameters);
    FundingFilter filter = FundingFilter.of(parameters);
    List<FundingGrouping> groupings =
        parameters.words("groupBy", FundingGrouping.class).orElse(List.of());
    parameters.finish();
    return answers.funding(groupings.stream().distinct().toList(), filter, dates);
  }
}
