package org.uptake.query.attention;

import java.time.InstantSource;
import org.uptake.query.TestLog;

/** Asks what needs a person, for tests. */
final class AttentionReading {

  private AttentionReading() {}

  static AttentionAnswers of(TestLog log) {
    return new AttentionAnswers(
        log.snapshots(InstantSource.system()),
        new AttentionRows(log.client()),
        new ReasonRows(log.client()),
        new NamedRows(log.client()));
  }
}
