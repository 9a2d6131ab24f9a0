package org.uptake.query.recommendation.projection;

import java.util.Objects;
import java.util.Optional;
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
  TrackSpan goOn(@Nullable TrackSpan before, Moment moment, Days days) {
    return of(moment)
        .map(track -> TrackSpan.from(before, moment, track, this, days))
        .orElseGet(() -> ended(before, moment, days));
  }

  private Optional<Track> of(Moment moment) {
    return moment.situation().tracks().stream()
        .filter(track -> Objects.equals(track.origin(), opening.origin()))
        .findFirst();
  }

  /** Whether it was at the same step then, and stood still or did not. */
  boolean isWhere(Moment then, Track track) {
    return of(then)
        .filter(one -> one.step() == track.step() && one.stalled() == track.stalled())
        .isPresent();
  }

  private TrackSpan ended(@Nullable TrackSpan before, Moment moment, Days days) {
    TrackSpan last = before == null ? TrackSpan.from(null, moment, opening, this, days) : before;
    return last.endedOn(moment.day());
  }
}
