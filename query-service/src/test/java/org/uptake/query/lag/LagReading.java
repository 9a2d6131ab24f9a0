package org.uptake.query.lag;

import java.time.InstantSource;
import org.uptake.query.TestLog;

/** Asks for lags, for tests. */
final class LagReading {

  private LagReading() {}

  static LagAnswers of(TestLog log) {
    return new LagAnswers(log.snapshots(InstantSource.system()), new LagRows(log.client()));
  }
}
