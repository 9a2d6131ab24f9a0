package org.uptake.kernel.stakeholder;

import java.util.List;
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

  /**
   * Revise a stakeholder: the fields that change, and the reason.
   *
   * @param beyond who is in the place of the successor that they name, one after the other
   */
  record ReviseStakeholder(
      StakeholderCode code,
      Fields fields,
      Circumstances circumstances,
      List<StakeholderCode> beyond)
      implements StakeholderCommand {}
}
