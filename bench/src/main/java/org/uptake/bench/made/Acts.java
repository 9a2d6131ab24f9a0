package org.uptake.bench.made;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.ImplementationPlanned;
import org.uptake.kernel.recommendation.ImplementationResumed;
import org.uptake.kernel.recommendation.ImplementationStalled;
import org.uptake.kernel.recommendation.ProgressReported;
import org.uptake.kernel.recommendation.ProgressReported.Measure;
import org.uptake.kernel.recommendation.ProgressReported.Movement;
import org.uptake.kernel.recommendation.RecommendationDeclined;
import org.uptake.kernel.recommendation.RecommendationEndorsed;
import org.uptake.kernel.recommendation.RecommendationFunded;
import org.uptake.kernel.recommendation.RecommendationImplemented;

/** Entries that tell what those who are asked to act do about a recommendation. */
record Acts(World world, Dice dice, Wording wording, Years years) {

  private static final double OF_A_SHARED_CONTRIBUTION = 0.35;
  private static final List<Movement> MOVEMENTS =
      List.of(Movement.ADVANCED, Movement.UNCHANGED, Movement.REGRESSED);
  private static final List<String> INDICATORS =
      List.of(
          "Women among uniformed personnel",
          "Missions with an adviser",
          "Persons trained",
          "Consultations held",
          "States that contribute");
  private static final List<Map<String, String>> GROUPS =
      List.of(Map.of(), Map.of("sex", "female"), Map.of("sex", "male"), Map.of("age", "under 30"));

  Entry endorsed(Draft draft) {
    return new RecommendationEndorsed(
        draft.id(),
        draft.recommendation(),
        draft.on(),
        draft.addressee(),
        actor(draft),
        dice.favourOf(List.of(RecommendationEndorsed.Extent.values())),
        draft.evidence(),
        draft.note(),
        null,
        null);
  }

  Entry declined(Draft draft) {
    return new RecommendationDeclined(
        draft.id(),
        draft.recommendation(),
        draft.on(),
        draft.addressee(),
        actor(draft),
        wording.reason(),
        draft.evidence(),
        draft.note(),
        null,
        null);
  }

  Entry planned(Draft draft) {
    return new ImplementationPlanned(
        draft.id(),
        draft.recommendation(),
        draft.on(),
        draft.addressee(),
        dice.chance(0.7) ? actor(draft) : null,
        actor(draft),
        dice.chance(0.65) ? target(draft.on().last()) : null,
        dice.chance(0.6) ? wording.summary() : null,
        draft.evidence(),
        draft.note(),
        null,
        null);
  }

  private PartialDate target(LocalDate from) {
    return years.dated(from.plusDays(dice.between(90, 1_500)));
  }

  Entry funded(Draft draft, LocalDate day) {
    List<StakeholderCode> donors = world.donors();
    Contribution money =
        dice.chance(OF_A_SHARED_CONTRIBUTION)
            ? Contribution.shared(day, donors, world.seed(), dice)
            : Contribution.alone(dice.oneOf(donors), draft.on(), dice);
    return new RecommendationFunded(
        draft.id(),
        draft.recommendation(),
        money.occurredOn(),
        draft.addressee(),
        money.by(),
        money.amount(),
        money.currency(),
        money.phase(),
        money.channel(),
        money.id(),
        draft.evidence(),
        draft.note(),
        null,
        null);
  }

  Entry progressReported(Draft draft) {
    return new ProgressReported(
        draft.id(),
        draft.recommendation(),
        draft.on(),
        draft.addressee(),
        actor(draft),
        dice.favourOf(MOVEMENTS),
        wording.summary(),
        dice.chance(0.25) ? measures() : List.of(),
        draft.evidence(),
        draft.note(),
        null,
        null);
  }

  private List<Measure> measures() {
    String indicator = dice.oneOf(INDICATORS);
    return Stream.generate(
            () ->
                new Measure(
                    indicator,
                    BigDecimal.valueOf(dice.between(1, 999)),
                    dice.chance(0.5) ? "persons" : null,
                    dice.oneOf(GROUPS)))
        .limit(dice.between(1, 3))
        .toList();
  }

  Entry stalled(Draft draft) {
    return new ImplementationStalled(
        draft.id(),
        draft.recommendation(),
        draft.on(),
        draft.addressee(),
        dice.chance(0.5) ? actor(draft) : null,
        dice.oneOf(ImplementationStalled.Cause.values()),
        wording.reason(),
        draft.evidence(),
        draft.note(),
        null,
        null);
  }

  Entry resumed(Draft draft) {
    return new ImplementationResumed(
        draft.id(),
        draft.recommendation(),
        draft.on(),
        draft.addressee(),
        dice.chance(0.5) ? actor(draft) : null,
        draft.evidence(),
        draft.note(),
        null,
        null);
  }

  Entry implemented(Draft draft) {
    return new RecommendationImplemented(
        draft.id(),
        draft.recommendation(),
        draft.on(),
        draft.addressee(),
        actor(draft),
        dice.oneOf(RecommendationImplemented.Extent.values()),
        wording.summary(),
        draft.evidence(),
        draft.note(),
        null,
        null);
  }

  /** Mostly the addressee itself. */
  private StakeholderCode actor(Draft draft) {
    @Nullable StakeholderCode addressee = draft.addressee();
    return addressee != null && dice.chance(0.8)
        ? addressee
        : dice.favourOf(world.cast().stakeholders()).code();
  }
}
