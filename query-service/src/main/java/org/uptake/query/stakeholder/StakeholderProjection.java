package org.uptake.query.stakeholder;

import java.util.List;
import org.uptake.kernel.stakeholder.StakeholderEvent;
import org.uptake.kernel.stakeholder.StakeholderRegistered;
import org.uptake.kernel.stakeholder.StakeholderRevised;
import org.uptake.query.log.Projection;
import org.uptake.query.log.Recorded;

/** Stakeholders as they read, form by form. */
final class StakeholderProjection implements Projection {

  static final String NAME = "stakeholder";

  private final StakeholderRows rows;

  StakeholderProjection(StakeholderRows rows) {
    this.rows = rows;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean takes(Object event) {
    return event instanceof StakeholderEvent;
  }

  @Override
  public void on(List<Recorded> batch) {
    for (Recorded recorded : batch) {
      switch ((StakeholderEvent) recorded.event()) {
        case StakeholderRegistered registered -> rows.put(recorded, registered);
        case StakeholderRevised revised -> rows.put(recorded, revised.becomes());
      }
    }
  }
}
