package org.uptake.query.attention;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.recommendation.lifecycle.Assurance;

/**
 * How far an addressee has come with a recommendation.
 *
 * @param addressee empty where it is addressed to nobody
 * @param unfinished neither declined nor implemented
 * @param stalledBy the entry that says so, if it stands still
 * @param assuredBy the entry that says how sure it is
 * @param claimedBy the entry of the last claim
 * @param selfConfirmedBy the entry that confirms the claim, by whose claim it is
 * @param missed the target that it has missed, unfinished as it is
 */
record TrackStanding(
    String recommendation,
    String addressee,
    boolean unfinished,
    @Nullable UUID stalledBy,
    String assurance,
    @Nullable UUID assuredBy,
    @Nullable UUID claimedBy,
    @Nullable UUID selfConfirmedBy,
    @Nullable Target missed) {

  /** Those that a reason can name. */
  Stream<UUID> entries() {
    UUID plan = missed == null ? null : missed.by();
    return Stream.of(stalledBy, assuredBy, claimedBy, selfConfirmedBy, plan)
        .flatMap(Stream::ofNullable);
  }

  boolean is(Assurance finding) {
    return assurance.equals(finding.word());
  }

  static List<String> names(List<TrackStanding> tracks) {
    return tracks.stream().map(TrackStanding::addressee).filter(name -> !name.isEmpty()).toList();
  }

  /**
   * By when an addressee meant to be done, and how often and how far that moved.
   *
   * @param by the plan that set it
   */
  record Target(PartialDate date, UUID by, int moves, int days) {

    Lapse missed() {
      return new Lapse.TargetMissed(date, moves, days);
    }
  }
}
