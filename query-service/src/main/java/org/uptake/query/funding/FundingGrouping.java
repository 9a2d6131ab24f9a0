package org.uptake.query.funding;

import java.util.List;
import org.uptake.kernel.Word;
import org.uptake.query.platform.Parameters;

/** By what money is told apart. */
enum FundingGrouping implements Word {
  REVIEW("c.review"),
  BY("c.by_whom"),
  PHASE("c.phase"),
  CHANNEL("c.channel"),
  YEAR("left(c.occurred_on, 4)");

  private final String sql;

  FundingGrouping(String sql) {
    this.sql = sql;
  }

  static List<FundingGrouping> of(Parameters parameters) {
    return parameters.words("groupBy", FundingGrouping.class).orElse(List.of()).stream()
        .distinct()
        .toList();
  }

  /** The value as a column of its own. */
  String named() {
    return sql + " as " + column();
  }

  String column() {
    return "of_" + word();
  }
}
