package org.uptake.kernel.recommendation.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.Holding;
import org.uptake.kernel.recommendation.ObservationSubmitted;
import org.uptake.kernel.recommendation.RecommendationClosed;
import org.uptake.kernel.recommendation.RecommendationClosed.Ground;
import org.uptake.kernel.recommendation.RecommendationProposed;
import org.uptake.kernel.recommendation.ResponsibilityTransferred;

/**
 * How a recommendation stands after one of its entries.
 *
 * @param tracks one for each addressee or whoever it was transferred to, or a single one
 * @param handovers of tracks, in order of occurrence
 * @param closedBy the closure in force
 * @param openedOrClosedBy the entry that last opened or closed it
 * @param claimed whether anybody claimed progress yet
 * @param contradictedBy the first observation that disagrees and stands later than the last claim
 * @param funded whether any money was given by then
 * @param heardUntil the last possible day of the newest entry other than linked and observed
 */
public record Situation(
    RecommendationProposed proposed,
    List<Track> tracks,
    List<ResponsibilityTransferred> handovers,
    Optional<RecommendationClosed> closedBy,
    Entry openedOrClosedBy,
    boolean claimed,
    Optional<ObservationSubmitted> contradictedBy,
    boolean funded,
    LocalDate heardUntil) {

  /** Nothing but the proposal. */
  static Situation opened(RecommendationProposed proposed) {
    List<Track> tracks =
        proposed.addressees().isEmpty()
            ? List.of(Track.opened(null, proposed))
            : proposed.addressees().stream().map(to -> Track.opened(to, proposed)).toList();
    return new Situation(
        proposed,
        tracks,
        List.of(),
        Optional.empty(),
        proposed,
        false,
        Optional.empty(),
        false,
        proposed.occurredOn().last());
  }

  boolean isHeldBy(StakeholderCode stakeholder) {
    return !all(track -> !stakeholder.equals(track.addressee()));
  }

  /** Where somebody last handed a track over. */
  Optional<ResponsibilityTransferred> handedOver(StakeholderCode by) {
    return handovers.reversed().stream().filter(last -> last.addressee().equals(by)).findFirst();
  }

  /** Who held a track, and when. */
  public List<Holding> holdings() {
    return Holding.of(proposed, handovers);
  }

  /** The first of the rules of docs/domain.md that holds. */
  public Stage stage() {
    if (closedBy.isPresent()) {
      return Stage.CLOSED;
    }
    if (all(Track::hasDeclined)) {
      return Stage.DECLINED;
    }
    if (all(track -> track.hasDeclined() || track.isImplemented())) {
      return Stage.IMPLEMENTED;
    }
    if (all(track -> !track.isUnfinished() || track.stalled())) {
      return Stage.STALLED;
    }
    Step highest = highestTaken();
    return highest == Step.IMPLEMENTED ? Stage.PARTIALLY_IMPLEMENTED : Stage.of(highest);
  }

  /** Implemented, and every track that has not declined is confirmed. */
  public boolean isConfirmed() {
    return all(track -> track.hasDeclined() || track.assurance() == Assurance.CONFIRMED)
        && stage() == Stage.IMPLEMENTED;
  }

  /** The earliest last day of a target that somebody has still to meet. */
  public Optional<LocalDate> dueOn() {
    return due().map(Target::last);
  }

  /** The first target of which that is the last day. */
  public Optional<Target> due() {
    Target due = null;
    for (Track track : tracks) {
      Target target = track.target();
      if (target != null
          && track.isUnfinished()
          && (due == null || target.last().isBefore(due.last()))) {
        due = target;
      }
    }
    return closedBy.isPresent() ? Optional.empty() : Optional.ofNullable(due);
  }

  /** Some addressee accepted it, at least in part. */
  public boolean isEndorsed() {
    return !all(track -> !track.response().accepts());
  }

  public boolean isContradicted() {
    return contradictedBy.isPresent();
  }

  /** Somebody has missed a target by then, and should still meet it. */
  public boolean isOverdue(LocalDate asOf) {
    return dueOn().filter(due -> due.isBefore(asOf)).isPresent();
  }

  /** Nothing was heard for longer than the reporting period, and somebody should still speak. */
  public boolean isSilent(LocalDate asOf, int reportingPeriodMonths) {
    return !stage().isSettled() && heardUntil.plusMonths(reportingPeriodMonths).isBefore(asOf);
  }

  public boolean isRecordedInError() {
    return closedBy.filter(by -> by.ground() == Ground.RECORDED_IN_ERROR).isPresent();
  }

  private boolean all(Predicate<Track> claim) {
    for (Track track : tracks) {
      if (!claim.test(track)) {
        return false;
      }
    }
    return true;
  }

  private Step highestTaken() {
    Step highest = Step.PROPOSED;
    for (Track track : tracks) {
      if (!track.hasDeclined() && highest.compareTo(track.step()) < 0) {
        highest = track.step();
      }
    }
    return highest;
  }
}
