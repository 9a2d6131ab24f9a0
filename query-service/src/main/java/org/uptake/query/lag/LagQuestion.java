package org.uptake.query.lag;

import java.util.Optional;
import org.uptake.query.platform.Page;
import org.uptake.query.platform.Parameters;

/**
 * Which lags are asked for.
 *
 * @param late by how many days an entry has to lag to be listed
 */
record LagQuestion(LagFilter filter, Optional<LagGrouping> groupBy, long late, Page page) {

  private static final long LATE_AFTER = 90;
  private static final long MOST_DAYS = 100_000;

  static LagQuestion of(Parameters parameters) {
    return new LagQuestion(
        LagFilter.of(parameters),
        parameters.word("groupBy", LagGrouping.class),
        parameters.number("late", 0, MOST_DAYS).orElse(LATE_AFTER),
        Page.of(parameters));
  }

  LagQuestion of(Page another) {
    return new LagQuestion(filter, groupBy, late, another);
  }
}
