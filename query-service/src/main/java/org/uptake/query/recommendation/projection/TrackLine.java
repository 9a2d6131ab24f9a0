package org.uptake.query.recommendation.projection;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.recommendation.lifecycle.Moment;
import org.uptake.kernel.recommendation.lifecycle.Track;

/**
 * One of the tracks of a recommendation, whoever holds it.
 *
 * @param opening as the proposal left it
 * @param ordinal its place among the tracks, from 0
 */
record TrackLine(Track opening, int ordinal) {

  /** Whom the review addressed; empty on the single track. */
  String name() {
    StakeholderCode origin = opening.origin();
    return origin == null ? "" : origin.value();
  }

  /**
   * How it stands from the end of a day on.
   *
   * @param before the span before that; null on the day of the proposal
   */
  TrackSpan goOn(@Nullable TrackSpan before, Moment moment) {
    return moment.situation().tracks().stream()
        .filter(track -> Objects.equals(track.origin(), opening.origin()))
        .findFirst()
        .map(track -> TrackSpan.from(before, moment, track, ordinal))
        .orElseGet(() -> ended(before, moment));
  }

  private TrackSpan ended(@Nullable TrackSpan before, Moment moment) {
    TrackSpan last = before == null ? TrackSpan.from(null, moment, opening, ordinal) : before;
    return last.endedOn(moment.day());
  }
}
