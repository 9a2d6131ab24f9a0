package org.uptake.kernel.recommendation.lifecycle;

import static org.uptake.kernel.recommendation.ImplementationVerified.Finding.CONFIRMED;
import static org.uptake.kernel.recommendation.ProgressReported.Movement.ADVANCED;
import static org.uptake.kernel.recommendation.ProgressReported.Movement.REGRESSED;
import static org.uptake.kernel.recommendation.lifecycle.Obstacle.DECLINED;
import static org.uptake.kernel.recommendation.lifecycle.Obstacle.IMPLEMENTED;
import static org.uptake.kernel.recommendation.lifecycle.Obstacle.NOT_IMPLEMENTED;
import static org.uptake.kernel.recommendation.lifecycle.Obstacle.NOT_PLANNED;
import static org.uptake.kernel.recommendation.lifecycle.Obstacle.NOT_STALLED;
import static org.uptake.kernel.recommendation.lifecycle.Obstacle.STALLED;

import java.util.List;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.ImplementationPlanned;
import org.uptake.kernel.recommendation.ImplementationResumed;
import org.uptake.kernel.recommendation.ImplementationStalled;
import org.uptake.kernel.recommendation.ImplementationVerified;
import org.uptake.kernel.recommendation.ObservationSubmitted;
import org.uptake.kernel.recommendation.ProgressReported;
import org.uptake.kernel.recommendation.RecommendationClosed;
import org.uptake.kernel.recommendation.RecommendationDeclined;
import org.uptake.kernel.recommendation.RecommendationEndorsed;
import org.uptake.kernel.recommendation.RecommendationFunded;
import org.uptake.kernel.recommendation.RecommendationImplemented;
import org.uptake.kernel.recommendation.RecommendationLinked;
import org.uptake.kernel.recommendation.RecommendationProposed;
import org.uptake.kernel.recommendation.RecommendationReopened;
import org.uptake.kernel.recommendation.RecommendationReopened.Reopens;
import org.uptake.kernel.recommendation.ResponsibilityTransferred;

/**
 * The table of docs/domain.md, "How far it has come": when each kind of entry is legal on a track,
 * and what it does there.
 */
final class LifecycleTable {

  private LifecycleTable() {}

  /** Legal on a track unless one of these stands there. */
  static List<Obstacle> illegalWhere(Entry entry) {
    return switch (entry) {
      case RecommendationEndorsed always -> List.of();
      case RecommendationDeclined no -> List.of(IMPLEMENTED, DECLINED);
      case ImplementationPlanned plan -> List.of(DECLINED, IMPLEMENTED);
      case RecommendationFunded money -> List.of(DECLINED);
      case ProgressReported report ->
          report.movement() == REGRESSED ? List.of(DECLINED, IMPLEMENTED) : List.of(DECLINED);
      case ImplementationStalled stall -> List.of(DECLINED, IMPLEMENTED, STALLED);
      case ImplementationResumed again -> List.of(NOT_STALLED);
      case RecommendationImplemented done -> List.of(DECLINED, IMPLEMENTED);
      case ImplementationVerified check -> List.of(NOT_PLANNED);
      case RecommendationReopened undone ->
          undone.reopens() == Reopens.IMPLEMENTATION ? List.of(NOT_IMPLEMENTED) : List.of();
      case RecommendationProposed judgedOnTheRecommendation -> List.of();
      case RecommendationClosed judgedOnTheRecommendation -> List.of();
      case ObservationSubmitted judgedOnTheRecommendation -> List.of();
      case ResponsibilityTransferred whoeverHoldsIt -> List.of();
      case RecommendationLinked judgedOnTheRecommendation -> List.of();
    };
  }

  /**
   * The track after an entry that is legal on it.
   *
   * @param authors who recorded or corrected the entry
   */
  static Track effect(Entry entry, List<String> authors, Track track) {
    Track after =
        switch (entry) {
          case RecommendationEndorsed endorsed -> endorsed(endorsed, track);
          case RecommendationDeclined no ->
              track.answered(Response.DECLINED, no).stalled(false, no);
          case ImplementationPlanned plan -> track.raisedTo(Step.PLANNED, plan).targeting(plan);
          case RecommendationFunded money ->
              money.gives() ? track.raisedTo(Step.FUNDED, money) : track;
          case ProgressReported report ->
              reported(report, track.moving(Momentum.of(report.movement())));
          case ImplementationStalled stall -> track.stalled(true, stall);
          case ImplementationResumed again -> track.stalled(false, again);
          case RecommendationImplemented done -> track.at(step(done), done).stalled(false, done);
          case ImplementationVerified check -> found(check, authors, track);
          case RecommendationReopened undone ->
              undone.reopens() == Reopens.IMPLEMENTATION
                  ? track.at(Step.IN_PROGRESS, undone).assured(Assurance.NONE, undone)
                  : track;
          case RecommendationProposed none -> track;
          case RecommendationClosed none -> track;
          case ObservationSubmitted none -> track;
          case ResponsibilityTransferred handover -> track.heldBy(handover.to());
          case RecommendationLinked none -> track;
        };
    return isClaim(entry, track) ? after.claimed(entry, authors) : after;
  }

  /**
   * A claim: an advancing report on an unfinished track, implemented, or a plan or money that
   * raises the step.
   */
  static boolean isClaim(Entry entry, Track track) {
    return switch (entry) {
      case ProgressReported report -> report.movement() == ADVANCED && !track.isImplemented();
      case RecommendationImplemented done -> true;
      case ImplementationPlanned plan -> track.isBelow(Step.PLANNED);
      case RecommendationFunded money -> money.gives() && track.isBelow(Step.FUNDED);
      default -> false;
    };
  }

  /**
   * Without addressee it speaks for all that have not declined and lowers nobody's answer;
   * addressed to a track it takes back a refusal and may lower the answer.
   */
  private static Track endorsed(RecommendationEndorsed endorsed, Track track) {
    Response answer = Response.to(endorsed.extent());
    boolean forAll = endorsed.addressee() == null;
    if (forAll && track.hasDeclined()) {
      return track;
    }
    boolean lowers = answer.compareTo(track.response()) < 0;
    Track answered = forAll && lowers ? track : track.answered(answer, endorsed);
    return answer == Response.NOTED ? answered : answered.raisedTo(Step.ENDORSED, endorsed);
  }

  private static Track reported(ProgressReported report, Track track) {
    if (track.isImplemented()) {
      return track;
    }
    return switch (report.movement()) {
      case ADVANCED -> track.raisedTo(Step.IN_PROGRESS, report).stalled(false, report);
      case UNCHANGED -> track;
      case REGRESSED ->
          track.step() == Step.PARTIALLY_IMPLEMENTED ? track.at(Step.IN_PROGRESS, report) : track;
    };
  }

  /** Whose claim it is vouches for nothing; but a doubt counts, whoever has it. */
  private static Track found(ImplementationVerified check, List<String> authors, Track track) {
    boolean own = check.finding() == CONFIRMED && track.from().isClaimOfOneOf(authors);
    return own ? track.selfConfirmed(check) : track.assured(Assurance.of(check.finding()), check);
  }

  private static Step step(RecommendationImplemented done) {
    return switch (done.extent()) {
      case PARTIAL -> Step.PARTIALLY_IMPLEMENTED;
      case FULL -> Step.IMPLEMENTED;
    };
  }
}
