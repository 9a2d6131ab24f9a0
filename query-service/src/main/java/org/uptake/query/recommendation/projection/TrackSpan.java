package org.uptake.query.recommendation.projection;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.RecommendationProposed;
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
 * @param held whether it counts; not any more where it was handed to somebody who had one already
 * @param addressee who held it; empty on the single track of a recommendation that is addressed to
 *     nobody
 * @param ordinal the place among the addressees, from 0
 * @param toDay the first day that it does not hold any more; null if it still does
 * @param since the day from which on it was at this step, and stood still or did not
 * @param dated when that happened, as it was recorded
 * @param stepBy the entry that set the step
 * @param stalled what made it stand still; nothing where it does not
 * @param responseBy the entry of the response; null where there is none
 * @param assured what says how sure it is
 * @param claimedBy the entry of the last claim
 * @param selfConfirmed by whose claim it is, and so by nobody
 */
record TrackSpan(
    boolean held,
    String addressee,
    int ordinal,
    LocalDate fromDay,
    @Nullable LocalDate toDay,
    LocalDate since,
    PartialDate dated,
    Step step,
    UUID stepBy,
    Basis stalled,
    Response response,
    @Nullable UUID responseBy,
    Momentum momentum,
    Assurance assurance,
    Basis assured,
    @Nullable UUID claimedBy,
    Basis selfConfirmed,
    @Nullable Target target)
    implements Dated<TrackSpan> {

  /**
   * @param moment the last of a day, and of a track that somebody holds then
   */
  static TrackSpan from(
      @Nullable TrackSpan before, Moment moment, Track track, TrackLine line, Days days) {
    RecommendationProposed proposed = moment.situation().proposed();
    Track.Sources from = track.from();
    Entry claim = from.claim();
    @Nullable TrackSpan same = before != null && before.isWhere(track) ? before : null;
    return new TrackSpan(
        true,
        track.addressee() == null ? "" : track.addressee().value(),
        line.ordinal(),
        moment.day(),
        null,
        same != null ? same.since : moment.day(),
        same != null ? same.dated : days.dated(moment, then -> line.isWhere(then, track)),
        track.step(),
        from.step().id().uuid(),
        Basis.of(track.stalled() ? from.stall() : null, proposed),
        track.response(),
        track.response() == Response.NONE ? null : from.response().id().uuid(),
        track.momentum(),
        track.assurance(),
        Basis.of(track.assurance() == Assurance.NONE ? null : from.assurance(), proposed),
        claim == null ? null : claim.id().uuid(),
        Basis.of(from.selfConfirmation(), proposed),
        track.target());
  }

  /** From then on it counts no more. */
  TrackSpan endedOn(LocalDate day) {
    return over(false, day, null);
  }

  private boolean isWhere(Track track) {
    return step == track.step() && isStalled() == track.stalled();
  }

  boolean isStalled() {
    return stalled.by() != null;
  }

  int targetMoves() {
    return target == null ? 0 : target.moves();
  }

  long slippageDays() {
    return target == null ? 0 : target.slippageDays();
  }

  @Override
  public Object key() {
    return List.of(addressee, fromDay);
  }

  @Override
  public TrackSpan until(LocalDate day) {
    return over(held, fromDay, day);
  }

  @Override
  public TrackSpan openEnded() {
    return over(held, fromDay, null);
  }

  @Override
  public boolean goesOnAs(TrackSpan next) {
    return next.over(next.held, fromDay, toDay).equals(this);
  }

  private TrackSpan over(boolean still, LocalDate from, @Nullable LocalDate to) {
    return new TrackSpan(
        still,
        addressee,
        ordinal,
        from,
        to,
        since,
        dated,
        step,
        stepBy,
        stalled,
        response,
        responseBy,
        momentum,
        assurance,
        assured,
        claimedBy,
        selfConfirmed,
        target);
  }
}
