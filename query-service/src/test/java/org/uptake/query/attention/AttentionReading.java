package org.uptake.query.attention;

import java.time.InstantSource;
import org.uptake.query.TestLog;
import org.uptake.query.platform.Snapshots;

/** Asks what needs a person, for tests. */
final class AttentionReading {

  private AttentionReading() {}

  static AttentionAnswers of(TestLog log) {
    Snapshots answers =
        new Snapshots(
            log.projections(),
            log.sequence(),
            log.arrivals(),
            log.transactions(),
            InstantSource.system());
    return new AttentionAnswers(
        answers,
        new AttentionRows(log.client()),
        new ReasonRows(log.client()),
        new NamedRows(log.client()));
  }
}
