package org.uptake.query.stakeholder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.Code;
import org.uptake.kernel.stakeholder.StakeholderEvent;
import org.uptake.kernel.stakeholder.StakeholderName;
import org.uptake.kernel.stakeholder.StakeholderRegistered;
import org.uptake.query.platform.Version;
import org.uptake.query.platform.Versioned;
import org.uptake.query.stakeholder.StakeholderVersions.Called;
import org.uptake.query.table.Table;

/** Stakeholders as they read, name by name. */
final class StakeholderVersions implements Versioned<StakeholderEvent, Called> {

  private static final String STAKEHOLDER = "stakeholder";
  private static final String NEVER = "infinity";

  private static final Table<Version<Called>> TABLE =
      Version.<Called>table(STAKEHOLDER)
          .column("from_day", "date", row -> row.form().called().from())
          .column("to_day", "date", row -> row.form().until())
          .column("since", "text", row -> row.form().called().since())
          .column("name", "text", row -> row.form().called().name())
          .column("kind", "text", row -> row.form().form().kind().word())
          .column("successor", "text", row -> row.form().form().successor());

  /**
   * A stakeholder while it is called so.
   *
   * @param end the first day of its next name; null where there is none
   */
  record Called(StakeholderRegistered form, StakeholderName called, @Nullable LocalDate end) {

    Object until() {
      return end == null ? NEVER : end;
    }
  }

  @Override
  public String name() {
    return STAKEHOLDER;
  }

  @Override
  public Class<StakeholderEvent> events() {
    return StakeholderEvent.class;
  }

  @Override
  public List<Called> forms(StakeholderEvent event) {
    List<Called> forms = new ArrayList<>();
    LocalDate end = null;
    for (StakeholderName called : event.called().reversed()) {
      forms.addFirst(new Called(event.becomes(), called, end));
      end = called.from();
    }
    return forms;
  }

  @Override
  public Code code(Called form) {
    return form.form().code();
  }

  @Override
  public Table<Version<Called>> table() {
    return TABLE;
  }
}
