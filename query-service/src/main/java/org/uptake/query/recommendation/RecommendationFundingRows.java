package org.uptake.query.recommendation;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uptake.kernel.RecommendationId;
import org.uptake.query.platform.ContributionRows;
import org.uptake.query.platform.FundingTotal;
import org.uptake.query.platform.Standpoint;

/** Reads the money for a recommendation. */
final class RecommendationFundingRows {

  private final ContributionRows contributions;

  RecommendationFundingRows(JdbcClient database) {
    this.contributions = new ContributionRows(database);
  }

  /** The index that they are read from is led by the review. */
  List<FundingTotal> funding(RecommendationId id, Standpoint at) {
    return contributions.totals(
        Map.of("review", id.review().value(), "recommendation", id.value()), at);
  }
}
