package org.uptake.command.recommendation;

import java.util.List;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.Message;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.account.Role;
import org.uptake.kernel.recommendation.Kind;

/** What docs/domain.md says against recording, correcting or retracting an entry. */
sealed interface EntryRule extends Message {

  /** Without values. */
  enum Simple implements EntryRule {
    PROPOSED_ALREADY,
    PROPOSAL_IS_NEVER_RETRACTED,
    ONLY_A_VERIFIER,
    TAKES_REPORTER_OR_STEWARD,
    RECORDED_BY_SOMEBODY_ELSE,
    FOUR_EYES,
    IS_A_REVISION,
    CORRECTED_IS_NO_OBJECT,
    CHANGED_SINCE
  }

  record OnlyASteward(Kind kind) implements EntryRule {}

  /**
   * They record only for their own organisation.
   *
   * @param by as it was sent; {@code none} where nobody is named
   */
  record OwnOrganisation(Role role, StakeholderCode organisation, String by) implements EntryRule {}

  record Retracted(EntryId entry) implements EntryRule {}

  /** In MiB of memory. */
  record HistoryFull(int most, int mostWithCorrections) implements EntryRule {}

  /**
   * A chain of successors would have no end.
   *
   * @param last the one that leads back to it
   */
  record LeadsBack(RecommendationId successor, RecommendationId last, RecommendationId to)
      implements EntryRule {}

  /** It cannot be as if it never was proposed. */
  record StillHas(Kind kind, PartialDate occurredOn) implements EntryRule {}

  record NoKind(List<Kind> kinds) implements EntryRule {}
}
