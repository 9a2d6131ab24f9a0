package org.uptake.query.stakeholder;

import org.uptake.query.platform.AboutStakeholder;

/** A stakeholder in the directory. */
record StakeholderSummary(String code, String name, String kind, long version)
    implements AboutStakeholder {

  @Override
  public String stakeholder() {
    return code;
  }

  static StakeholderSummary of(StakeholderRow row) {
    return new StakeholderSummary(row.code, row.name, row.kind, row.version);
  }
}
