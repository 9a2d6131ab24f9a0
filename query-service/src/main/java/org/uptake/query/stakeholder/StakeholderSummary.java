package org.uptake.query.stakeholder;

/** A stakeholder in the directory. */
record StakeholderSummary(String code, String name, String kind, long version) {

  static StakeholderSummary of(StakeholderRow row) {
    return new StakeholderSummary(row.code, row.name, row.kind, row.version);
  }
}
