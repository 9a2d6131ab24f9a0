package org.uptake.query.lag;

import java.time.InstantSource;
import org.uptake.query.TestLog;
import org.uptake.query.platform.Snapshots;

/** Asks for lags, for tests. */
final class LagReading {

  private LagReading() {}

  static LagAnswers of(TestLog log) {
    Snapshots answers =
        new Snapshots(
            log.projections(),
            log.sequence(),
            log.arrivals(),
            log.transactions(),
            InstantSource.system());
    return new LagAnswers(answers, new LagRows(log.client()));
  }
}
