package org.uptake.query.lag;

import org.jspecify.annotations.Nullable;

/**
 * How the lags of entries spread, in days. A percentile is the nearest rank: the smallest lag that
 * this part of the entries does not exceed.
 *
 * @param median null, like the other two, where there are no entries
 * @param late how many lag by more than the days asked for
 */
record Spread(
    long entries,
    @Nullable Integer median,
    @Nullable Integer p90,
    @Nullable Integer max,
    long late) {

  static final Spread NONE = new Spread(0, null, null, null, 0);
}
