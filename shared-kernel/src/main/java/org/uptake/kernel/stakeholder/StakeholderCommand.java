package org.uptake.kernel.stakeholder;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.uptake.kernel.Circumstances;
import org.uptake.kernel.Command;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.platform.Fields;

/** What can be asked of a stakeholder. */
public sealed interface StakeholderCommand extends Command {

  StakeholderCode code();

  @Override
  @TargetAggregateIdentifier
  default String stream() {
    return code().stream();
  }

  /** Register a stakeholder. */
  record RegisterStakeholder(StakeholderCode code, Fields fields, Circumstances circumstances)
      implements StakeholderCommand {}

  /** Revise a stakeholder: the fields that change, and the reason. */
  record ReviseStakeholder(StakeholderCode code, Fields fields, Circumstances circumstances)
      implements StakeholderCommand {}
}
