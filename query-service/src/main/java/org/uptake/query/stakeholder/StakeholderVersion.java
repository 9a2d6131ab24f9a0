package org.uptake.query.stakeholder;

import org.uptake.kernel.stakeholder.StakeholderRegistered;
import org.uptake.query.log.Positioned;
import org.uptake.query.table.Table;

/** How a stakeholder reads from a position until before another. */
record StakeholderVersion(Positioned recorded, StakeholderRegistered form, long knownTo) {

  static final Table<StakeholderVersion> TABLE =
      new Table<StakeholderVersion>("stakeholder")
          .column("code", "text", row -> row.form.code())
          .column("known_from", "bigint", row -> row.recorded.position())
          .column("known_to", "bigint", row -> row.knownTo)
          .column("version", "bigint", row -> row.recorded.version())
          .column("name", "text", row -> row.form.name())
          .column("kind", "text", row -> row.form.kind().word());

  StakeholderVersion(Positioned recorded, StakeholderRegistered form) {
    this(recorded, form, Table.STILL_KNOWN);
  }

  StakeholderVersion until(long position) {
    return new StakeholderVersion(recorded, form, position);
  }
}
