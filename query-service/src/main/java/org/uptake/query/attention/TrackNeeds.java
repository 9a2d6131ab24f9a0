package org.uptake.query.attention;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uptake.kernel.recommendation.lifecycle.Assurance;
import org.uptake.query.attention.TrackStanding.Target;

/** Reasons that hold of single tracks; tracks on the same ground are told of together. */
final class TrackNeeds {

  private final KnownSituation known;

  TrackNeeds(KnownSituation known) {
    this.known = known;
  }

  Stream<Need> stalled() {
    return needs(
        Reason.STALLED,
        track -> track.stalledBy() != null,
        track -> Ground.said(known.entry(track.stalledBy())),
        TrackStanding::names);
  }

  Stream<Need> overdue() {
    return needs(
        Reason.OVERDUE, track -> track.missed() != null, this::missed, TrackStanding::names);
  }

  private Ground missed(TrackStanding track) {
    Target target = Objects.requireNonNull(track.missed());
    return Ground.of(target.date().last().plusDays(1), target.missed(), known.plan(track));
  }

  /** Those whose claim it is; where it is addressed to nobody, those who claimed it. */
  Stream<Need> disputed() {
    return needs(
        Reason.DISPUTED,
        track -> track.is(Assurance.DISPUTED),
        track -> Ground.said(known.entry(track.assuredBy())),
        tracks ->
            TrackStanding.names(tracks).isEmpty()
                ? known.claimants(tracks)
                : TrackStanding.names(tracks));
  }

  /** Nobody's who had a part in it: that of whoever looks after the review. */
  Stream<Need> confirmedByItsAuthor() {
    return needs(
        Reason.CONFIRMED_BY_ITS_AUTHOR,
        track -> track.selfConfirmedBy() != null,
        track -> Ground.said(known.entry(track.selfConfirmedBy())),
        tracks -> List.of());
  }

  /** Those who confirmed what reads differently now. */
  Stream<Need> confirmedBeforeCorrection() {
    return needs(
        Reason.CONFIRMED_BEFORE_CORRECTION,
        this::isConfirmedBeforeCorrection,
        track -> Ground.corrected(known.entry(track.claimedBy())),
        tracks -> known.by(tracks.stream().map(TrackStanding::assuredBy)));
  }

  private boolean isConfirmedBeforeCorrection(TrackStanding track) {
    if (!track.is(Assurance.CONFIRMED) || track.claimedBy() == null) {
      return false;
    }
    KnownEntry claim = known.entry(track.claimedBy());
    return claim.correction() != null && claim.known() > known.entry(track.assuredBy()).known();
  }

  private Stream<Need> needs(
      Reason reason,
      Predicate<TrackStanding> holds,
      Function<TrackStanding, Ground> ground,
      Function<List<TrackStanding>, List<String>> whoseMove) {
    return known.tracks().stream()
        .filter(holds)
        .collect(Collectors.groupingBy(ground, LinkedHashMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(
            alike ->
                new Need(
                    reason,
                    alike.getKey(),
                    TrackStanding.names(alike.getValue()),
                    known.orCustodian(whoseMove.apply(alike.getValue()))));
  }
}
