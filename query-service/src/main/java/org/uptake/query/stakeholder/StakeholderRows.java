package org.uptake.query.stakeholder;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.uptake.query.table.Inserts;

/** Writes the table {@code stakeholder}. */
final class StakeholderRows {

  private final JdbcTemplate database;

  StakeholderRows(JdbcTemplate database) {
    this.database = database;
  }

  void put(StakeholderVersion form) {
    long position = form.recorded().position();
    database.update(
        "update stakeholder set known_to = ? where code = ? and known_to > ?",
        position,
        form.form().code().value(),
        position);
    new Inserts(database).insert(StakeholderVersion.TABLE, List.of(form));
  }
}
