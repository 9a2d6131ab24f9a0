package org.uptake.query.funding;

import java.util.List;
import org.uptake.query.platform.Parameters;

/** Which money is asked for, and by what it is told apart. */
record FundingQuestion(List<FundingGrouping> groupings, FundingFilter filter) {

  static FundingQuestion of(Parameters parameters) {
    return new FundingQuestion(FundingGrouping.of(parameters), FundingFilter.of(parameters));
  }
}
