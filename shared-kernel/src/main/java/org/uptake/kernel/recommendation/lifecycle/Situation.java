package org.uptake.kernel.recommendation.lifecycle;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.recommendation.RecommendationClosed;
import org.uptake.kernel.recommendation.RecommendationClosed.Ground;

/**
 * How a recommendation stands after one of its entries.
 *
 * @param tracks one for each addressee, or a single one
 * @param closure the closure in force
 * @param contradicted whether an observation that disagrees stands later than the last claim
 * @param heardUntil the last possible day of the newest entry other than linked and observed
 */
public record Situation(
    List<Track> tracks,
    @Nullable RecommendationClosed closure,
    boolean claimed,
    boolean contradicted,
    LocalDate heardUntil) {

  /** The first of the rules of docs/domain.md that holds. */
  public Stage stage() {
    if (closure != null) {
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
    return closure != null
        ? Optional.empty()
        : tracks.stream()
            .filter(Track::isUnfinished)
            .map(Track::target)
            .filter(Objects::nonNull)
            .map(Target::last)
            .min(Comparator.naturalOrder());
  }

  public boolean isRecordedInError() {
    return closure != null && closure.ground() == Ground.RECORDED_IN_ERROR;
  }

  private Stream<Track> taken() {
    return tracks.stream().filter(Predicate.not(Track::hasDeclined));
  }
}
