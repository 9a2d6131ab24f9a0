package org.uptake.query.stakeholder;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uptake.query.platform.FundingTotal;

/**
 * What a stakeholder did.
 *
 * @param given what it gave in all
 */
record Activity(List<Acts> acts, List<FundingTotal> given, Lag lag) {

  /** How often it did something of a kind, and the first and the last day. */
  record Acts(String kind, long entries, LocalDate first, LocalDate last) {}

  /**
   * How long after the fact that was recorded, in days.
   *
   * @param median null, like the other, where there are no entries
   */
  record Lag(long entries, @Nullable Integer median, @Nullable Integer p90) {}
}
