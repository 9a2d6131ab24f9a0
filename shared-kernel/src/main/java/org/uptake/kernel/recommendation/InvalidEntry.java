package org.uptake.kernel.recommendation;

import java.time.LocalDate;
import java.util.List;
import org.uptake.kernel.Message;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.recommendation.RecommendationClosed.Ground;

/** What is wrong with a field by the rules of docs/domain.md, "Entries". */
public sealed interface InvalidEntry extends Message {

  /** Without values. */
  enum Simple implements InvalidEntry {
    AHEAD,
    NOT_A_DAY,
    NOT_RESTRICTED,
    ITSELF,
    SAME_STAKEHOLDER,
    ADDRESSEE_OF_A_CLOSURE,
    NOTHING_PLANNED,
    NOT_A_CURRENCY,
    NOT_A_CONTRIBUTION
  }

  /** What is filled in for an entry. */
  record Form(Kind kind) implements InvalidEntry {}

  record NotAddressed(
      StakeholderCode stakeholder,
      RecommendationId recommendation,
      List<StakeholderCode> addressees)
      implements InvalidEntry {}

  /**
   * The same where tracks were transferred.
   *
   * @param holdings who held them from when to when
   */
  record NeverHeld(
      StakeholderCode stakeholder, RecommendationId recommendation, List<Message> holdings)
      implements InvalidEntry {}

  record NeedsSuccessor(Ground ground) implements InvalidEntry {}

  record TargetBeforeProposal(LocalDate proposed) implements InvalidEntry {}

  record TargetTooFar(int years, LocalDate furthest) implements InvalidEntry {}

  record NamedTwice(StakeholderCode stakeholder) implements InvalidEntry {}
}
