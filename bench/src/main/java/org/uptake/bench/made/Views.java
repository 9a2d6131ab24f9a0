package org.uptake.bench.made;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.account.Role;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.ImplementationVerified;
import org.uptake.kernel.recommendation.ObservationSubmitted;
import org.uptake.kernel.recommendation.RecommendationClosed;
import org.uptake.kernel.recommendation.RecommendationClosed.Ground;
import org.uptake.kernel.recommendation.RecommendationLinked;
import org.uptake.kernel.recommendation.RecommendationReopened;
import org.uptake.kernel.recommendation.RecommendationReopened.Reopens;
import org.uptake.kernel.recommendation.ResponsibilityTransferred;
import org.uptake.kernel.stakeholder.StakeholderRegistered.Kind;

/** Entries that tell what others make of it. */
record Views(World world, Dice dice, Wording wording) {

  private static final List<Ground> GROUNDS =
      List.of(
          Ground.NO_FURTHER_ACTION,
          Ground.OVERTAKEN,
          Ground.SUPERSEDED,
          Ground.MERGED,
          Ground.WITHDRAWN);
  private static final Set<Ground> WITH_SUCCESSOR = Set.of(Ground.SUPERSEDED, Ground.MERGED);
  private static final double IN_ERROR = 0.015;

  Entry observed(Draft draft) {
    return new ObservationSubmitted(
        draft.id(),
        draft.recommendation(),
        draft.on(),
        draft.addressee(),
        observer(),
        dice.oneOf(ObservationSubmitted.Stance.values()),
        wording.summary(),
        dice.chance(0.2) ? "Region " + dice.between(1, 40) : null,
        draft.evidence(),
        draft.note(),
        null,
        null);
  }

  private StakeholderCode observer() {
    return dice.oneOf(world.cast().codes(Kind.CIVIL_SOCIETY, Kind.RESEARCH));
  }

  Entry verified(Draft draft) {
    return new ImplementationVerified(
        draft.id(),
        draft.recommendation(),
        draft.on(),
        draft.addressee(),
        dice.oneOf(world.cast().inRole(Role.VERIFIER)).organisation(),
        dice.favourOf(List.of(ImplementationVerified.Finding.values())),
        wording.summary(),
        draft.evidence(),
        draft.note(),
        null,
        null);
  }

  Entry reopened(Draft draft) {
    Reopens reopens = dice.oneOf(Reopens.values());
    return new RecommendationReopened(
        draft.id(),
        draft.recommendation(),
        draft.on(),
        reopens == Reopens.CLOSURE ? null : draft.addressee(),
        null,
        reopens,
        wording.reason(),
        draft.evidence(),
        draft.note(),
        null,
        null);
  }

  Entry closed(Draft draft, Instant recordedAt) {
    Optional<RecommendationId> other = world.another(draft.recommendation(), recordedAt, dice);
    Ground drawn = dice.chance(IN_ERROR) ? Ground.RECORDED_IN_ERROR : dice.favourOf(GROUNDS);
    Ground ground = other.isEmpty() ? Ground.NO_FURTHER_ACTION : drawn;
    return new RecommendationClosed(
        draft.id(),
        draft.recommendation(),
        draft.on(),
        null,
        ground,
        wording.summary(),
        WITH_SUCCESSOR.contains(ground) ? other.orElseThrow() : null,
        draft.evidence(),
        draft.note(),
        null,
        null);
  }

  /** An observation where it names nobody who could hand it over. */
  Entry transferred(Draft draft) {
    StakeholderCode to = dice.oneOf(world.donors());
    return draft.addressee() == null || draft.addressee().equals(to)
        ? observed(draft)
        : new ResponsibilityTransferred(
            draft.id(),
            draft.recommendation(),
            draft.on(),
            draft.addressee(),
            null,
            to,
            wording.summary(),
            draft.evidence(),
            draft.note(),
            null,
            null);
  }

  /** An observation where there is nothing yet to link to. */
  Entry linked(Draft draft, Instant recordedAt) {
    Optional<RecommendationId> other = world.another(draft.recommendation(), recordedAt, dice);
    return other.isEmpty()
        ? observed(draft)
        : new RecommendationLinked(
            draft.id(),
            draft.recommendation(),
            draft.on(),
            null,
            other.get(),
            dice.oneOf(RecommendationLinked.Relation.values()),
            draft.evidence(),
            draft.note(),
            null,
            null);
  }
}
