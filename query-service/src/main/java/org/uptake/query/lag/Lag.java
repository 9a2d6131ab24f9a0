package org.uptake.query.lag;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uptake.query.platform.AboutStakeholder;
import org.uptake.query.platform.Listing;

/**
 * How long after the fact entries were recorded.
 *
 * @param lateAfter by how many days an entry has to lag to be late
 * @param groups empty unless asked for
 * @param late the entries, the worst first
 */
record Lag(
    long lateAfter, Spread overall, List<Group> groups, @JsonUnwrapped Listing<LateEntry> late) {

  /**
   * @param group null for the entries that are in none: without by, without theme
   * @param of what it is a group of
   */
  record Group(@Nullable String group, @JsonUnwrapped Spread spread, @JsonIgnore LagGrouping of)
      implements AboutStakeholder {

    @Override
    public @Nullable String stakeholder() {
      return of == LagGrouping.BY ? group : null;
    }
  }
}
