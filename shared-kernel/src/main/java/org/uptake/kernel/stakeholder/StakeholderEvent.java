package org.uptake.kernel.stakeholder;

import java.util.List;
import org.uptake.kernel.StakeholderCode;

/** Everything that can be recorded about a stakeholder. */
public sealed interface StakeholderEvent permits StakeholderRegistered, StakeholderRevised {

  StakeholderCode code();

  /** How it reads from now on, by its newest name. */
  StakeholderRegistered becomes();

  /** All names that it had, the oldest first. */
  List<StakeholderName> called();
}
