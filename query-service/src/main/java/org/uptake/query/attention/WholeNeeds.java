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
    LocalDate since = standing.since(Reason.UNFUNDED);
    KnownEntry endorsement = known.endorsement();
    String why = "Endorsed by %s; no money yet.".formatted(endorsement.by());
    return need(Reason.UNFUNDED, new Ground(since, null, why, endorsement.id()), unfinished());
  }

  Need silent() {
    LocalDate since = standing.since(Reason.SILENT);
    String why =
        "Last heard of until %s; news is due every %d months.".formatted(since, standing.months());
    return need(Reason.SILENT, new Ground(since, null, why, known.lastHeard()), unfinished());
  }

  private List<String> unfinished() {
    return TrackStanding.names(known.tracks().stream().filter(TrackStanding::unfinished).toList());
  }

  private Need need(Reason reason, Ground ground, List<String> whoseMove) {
    return new Need(reason, ground, List.of(), known.orCustodian(whoseMove));
  }
}
