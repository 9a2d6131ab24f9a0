package org.uptake.kernel.stakeholder;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.uptake.kernel.Circumstances;
import org.uptake.kernel.Command;
import org.uptake.kernel.ExpectedVersion;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.platform.Fields;
import org.uptake.kernel.platform.Parsed;

/** What can be asked of a stakeholder. */
public sealed interface StakeholderCommand extends Command {

  StakeholderCode code();

  @Override
  @TargetAggregateIdentifier
  default String stream() {
    return code().stream();
  }

  /**
   * Register a stakeholder.
   *
   * @param form read already, since it says which stakeholder it is
   */
  record RegisterStakeholder(
      StakeholderCode code, Parsed<StakeholderRegistered> form, ExpectedVersion expected)
      implements StakeholderCommand {}

  /** Revise a stakeholder: the fields that change, and the reason. */
  record ReviseStakeholder(StakeholderCode code, Fields fields, Circumstances circumstances)
      implements StakeholderCommand {}
}
