package org.uptake.query.recommendation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.recommendation.lifecycle.Assurance;
import org.uptake.kernel.recommendation.lifecycle.Moment;
import org.uptake.kernel.recommendation.lifecycle.Momentum;
import org.uptake.kernel.recommendation.lifecycle.Response;
import org.uptake.kernel.recommendation.lifecycle.Step;
import org.uptake.kernel.recommendation.lifecycle.Target;
import org.uptake.kernel.recommendation.lifecycle.Track;

/**
 * How far one addressee had come over a span of days.
 *
 * @param addressee empty on the single track of a recommendation that is addressed to nobody
 * @param ordinal the place among the addressees, from 0
 * @param toDay the first day that it does not hold any more; null if it still does
 */
record TrackSpan(
    String addressee,
    int ordinal,
    LocalDate fromDay,
    @Nullable LocalDate toDay,
    Step step,
    boolean stalled,
    Response response,
    Momentum momentum,
    Assurance assurance,
    @Nullable Target target)
    implements Dated<TrackSpan> {

  /**
   * @param ordinal of the track
   */
  static void append(List<TrackSpan> spans, List<Moment> lastOfDays, int ordinal) {
    for (Moment moment : lastOfDays) {
      Timeline.append(spans, from(moment.day(), ordinal, moment.situation().tracks().get(ordinal)));
    }
  }

  static String name(Track track) {
    StakeholderCode addressee = track.addressee();
    return addressee == null ? "" : addressee.value();
  }

  private static TrackSpan from(LocalDate day, int ordinal, Track track) {
    return new TrackSpan(
        name(track),
        ordinal,
        day,
        null,
        track.step(),
        track.stalled(),
        track.response(),
        track.momentum(),
        track.assurance(),
        track.target());
  }

  @Override
  public Object key() {
    return List.of(addressee, fromDay);
  }

  @Override
  public TrackSpan until(LocalDate day) {
    return over(fromDay, day);
  }

  @Override
  public TrackSpan openEnded() {
    return over(fromDay, null);
  }

  @Override
  public boolean goesOnAs(TrackSpan next) {
    return next.over(fromDay, toDay).equals(this);
  }

  private TrackSpan over(LocalDate from, @Nullable LocalDate to) {
    return new TrackSpan(
        addressee, ordinal, from, to, step, stalled, response, momentum, assurance, target);
  }
}
