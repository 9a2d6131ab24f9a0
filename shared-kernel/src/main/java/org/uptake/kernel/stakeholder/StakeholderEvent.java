package org.uptake.kernel.stakeholder;

import org.uptake.kernel.StakeholderCode;

/** Everything that can be recorded about a stakeholder. */
public sealed interface StakeholderEvent permits StakeholderRegistered, StakeholderRevised {

  StakeholderCode code();
}
