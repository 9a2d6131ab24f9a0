package org.uptake.query.stakeholder;

import org.uptake.kernel.Code;
import org.uptake.kernel.stakeholder.StakeholderEvent;
import org.uptake.kernel.stakeholder.StakeholderRegistered;
import org.uptake.kernel.stakeholder.StakeholderRevised;
import org.uptake.query.platform.Version;
import org.uptake.query.platform.Versioned;
import org.uptake.query.table.Table;

/** Stakeholders as they read. */
final class StakeholderVersions implements Versioned<StakeholderEvent, StakeholderRegistered> {

  private static final String NAME = "stakeholder";

  private static final Table<Version<StakeholderRegistered>> TABLE =
      Version.<StakeholderRegistered>table(NAME)
          .column("name", "text", row -> row.form().name())
          .column("kind", "text", row -> row.form().kind().word());

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Class<StakeholderEvent> events() {
    return StakeholderEvent.class;
  }

  @Override
  public StakeholderRegistered form(StakeholderEvent event) {
    return switch (event) {
      case StakeholderRegistered registered -> registered;
      case StakeholderRevised revised -> revised.becomes();
    };
  }

  @Override
  public Code code(StakeholderRegistered form) {
    return form.code();
  }

  @Override
  public Table<Version<StakeholderRegistered>> table() {
    return TABLE;
  }
}
