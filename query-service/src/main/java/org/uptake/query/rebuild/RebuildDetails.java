package org.uptake.query.rebuild;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rebuild and how far it has come.
 *
 * @param projection what is rebuilt, or all
 * @param state waiting, running, done or failed
 * @param progress the part of the work that is done, 0 to 1
 * @param estimatedEnd while it runs, if it goes on as it did
 * @param generations the making of the tables, such as {@code review_2}
 * @param problem why it failed; the old tables serve on
 */
record RebuildDetails(
    UUID rebuild,
    String projection,
    String state,
    double progress,
    Instant requestedAt,
    @Nullable Instant startedAt,
    @Nullable Instant estimatedEnd,
    @Nullable Instant finishedAt,
    @Nullable String generations,
    @Nullable String problem) {

  static RebuildDetails waiting(UUID rebuild, String projection, Instant requestedAt) {
    return new RebuildDetails(
        rebuild, projection, "waiting", 0, requestedAt, null, null, null, null, null);
  }

  /**
   * @param done of the work, 0 to 1
   * @param ran how long it has run by now
   */
  static @Nullable Instant estimate(String state, Instant started, double done, Duration ran) {
    return state.equals("running") && done > 0
        ? started.plusMillis(Math.round(ran.toMillis() / done))
        : null;
  }
}
