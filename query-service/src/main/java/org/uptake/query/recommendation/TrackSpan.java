package org.uptake.query.recommendation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.recommendation.lifecycle.Assurance;
import org.uptake.kernel.recommendation.lifecycle.Lifecycle;
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
    implements Dated {

  static List<TrackSpan> of(Lifecycle lifecycle) {
    if (lifecycle.isRecordedInError()) {
      return List.of();
    }
    Map<String, List<TrackSpan>> spans = new LinkedHashMap<>();
    for (Moment moment : Days.lastOfEach(lifecycle.moments())) {
      List<Track> tracks = moment.situation().tracks();
      for (int i = 0; i < tracks.size(); i++) {
        TrackSpan next = from(moment.day(), i, tracks.get(i));
        Spans.append(
            spans.computeIfAbsent(next.addressee(), none -> new ArrayList<>()),
            next,
            TrackSpan::sameAs,
            TrackSpan::until);
      }
    }
    return spans.values().stream().flatMap(List::stream).toList();
  }

  private static TrackSpan from(LocalDate day, int ordinal, Track track) {
    StakeholderCode addressee = track.addressee();
    return new TrackSpan(
        addressee == null ? "" : addressee.value(),
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

  private TrackSpan until(LocalDate day) {
    return new TrackSpan(
        addressee, ordinal, fromDay, day, step, stalled, response, momentum, assurance, target);
  }

  private boolean sameAs(TrackSpan next) {
    return next.at(fromDay).equals(this);
  }

  private TrackSpan at(LocalDate day) {
    return new TrackSpan(
        addressee, ordinal, day, toDay, step, stalled, response, momentum, assurance, target);
  }
}
