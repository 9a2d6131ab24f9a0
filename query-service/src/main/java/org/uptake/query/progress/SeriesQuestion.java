package org.uptake.query.progress;

import org.uptake.query.platform.Parameters;

/** Of which recommendations a series is asked for, and of which days. */
record SeriesQuestion(ProgressSelection of, SeriesPeriod period) {

  static SeriesQuestion of(Parameters parameters) {
    return new SeriesQuestion(ProgressSelection.of(parameters), SeriesPeriod.of(parameters));
  }
}
