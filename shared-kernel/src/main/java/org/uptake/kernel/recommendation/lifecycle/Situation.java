package org.uptake.kernel.recommendation.lifecycle;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.RecommendationClosed;
import org.uptake.kernel.recommendation.RecommendationClosed.Ground;
import org.uptake.kernel.recommendation.RecommendationProposed;

/**
 * How a recommendation stands after one of its entries.
 *
 * @param tracks one for each addressee, or a single one
 * @param closedBy the closure in force
 * @param openedOrClosedBy the entry that last opened or closed it
 * @param claimed whether anybody claimed progress yet
 * @param contradicted whether an observation that disagrees stands later than the last claim
 * @param heardUntil the last possible day of the newest entry other than linked and observed
 */
public record Situation(
    RecommendationProposed proposed,
    List<Track> tracks,
    Optional<RecommendationClosed> closedBy,
    Entry openedOrClosedBy,
    boolean claimed,
    boolean contradicted,
    LocalDate heardUntil) {

  /** Nothing but the proposal. */
  static Situation opened(RecommendationProposed proposed) {
    List<Track> tracks =
        proposed.addressees().isEmpty()
            ? List.of(Track.opened(null, proposed))
            : proposed.addressees().stream().map(to -> Track.opened(to, proposed)).toList();
    return new Situation(
        proposed, tracks, Optional.empty(), proposed, false, false, proposed.occurredOn().last());
  }

  /** The first of the rules of docs/domain.md that holds. */
  public Stage stage() {
    if (closedBy.isPresent()) {
      return Stage.CLOSED;
    }
    if (tracks.stream().allMatch(Track::hasDeclined)) {
      return Stage.DECLINED;
    }
    if (taken().allMatch(Track::isImplemented)) {
      return Stage.IMPLEMENTED;
    }
    if (tracks.stream().filter(Track::isUnfinished).allMatch(Track::stalled)) {
      return Stage.STALLED;
    }
    if (taken().anyMatch(track -> !track.isBelow(Step.PARTIALLY_IMPLEMENTED))) {
      return Stage.PARTIALLY_IMPLEMENTED;
    }
    return Stage.of(taken().map(Track::step).max(Comparator.naturalOrder()).orElseThrow());
  }

  /** Implemented, and every track that has not declined is confirmed. */
  public boolean isConfirmed() {
    return stage() == Stage.IMPLEMENTED
        && taken().allMatch(track -> track.assurance() == Assurance.CONFIRMED);
  }

  /** The earliest last day of a target that somebody has still to meet. */
  public Optional<LocalDate> dueOn() {
    return closedBy.isPresent()
        ? Optional.empty()
        : tracks.stream()
            .filter(Track::isUnfinished)
            .map(Track::target)
            .filter(Objects::nonNull)
            .map(Target::last)
            .min(Comparator.naturalOrder());
  }

  public boolean isRecordedInError() {
    return closedBy.filter(by -> by.ground() == Ground.RECORDED_IN_ERROR).isPresent();
  }

  private Stream<Track> taken() {
    return tracks.stream().filter(Predicate.not(Track::hasDeclined));
  }
}
