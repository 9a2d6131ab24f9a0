package org.uptake.query.attention;

import java.time.LocalDate;
import java.util.List;

/** Reasons that hold of a recommendation as a whole. */
final class WholeNeeds {

  private final KnownSituation known;
  private final Candidate standing;

  WholeNeeds(KnownSituation known) {
    this.known = known;
    this.standing = known.standing();
  }

  /** Those whose claims the observer disagrees with. */
  Need contradicted() {
    KnownEntry observation = known.entry(standing.contradictedBy());
    List<TrackStanding> observed =
        known.tracks().stream().filter(track -> observation.concerns(track.addressee())).toList();
    return need(Reason.CONTRADICTED, Ground.said(observation), known.claimants(observed));
  }

  Need unfunded() {
    KnownEntry endorsement = known.endorsement();
    Lapse lapse = new Lapse.NoMoneyYet(String.valueOf(endorsement.by()));
    return need(
        Reason.UNFUNDED,
        Ground.of(standing.since(Reason.UNFUNDED), lapse, endorsement),
        unfinished());
  }

  Need silent() {
    LocalDate since = standing.since(Reason.SILENT);
    Lapse lapse = new Lapse.NothingHeard(since, standing.months());
    return need(Reason.SILENT, Ground.of(since, lapse, known.lastHeard()), unfinished());
  }

  private List<String> unfinished() {
    return TrackStanding.names(known.tracks().stream().filter(TrackStanding::unfinished).toList());
  }

  private Need need(Reason reason, Ground ground, List<String> whoseMove) {
    return new Need(reason, ground, List.of(), known.orCustodian(whoseMove));
  }
}
