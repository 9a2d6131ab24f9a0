package org.uptake.query.stakeholder;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.uptake.kernel.stakeholder.StakeholderRegistered;
import org.uptake.query.log.Recorded;

/** Writes the table {@code stakeholder}. */
final class StakeholderRows {

  private final JdbcClient database;

  StakeholderRows(JdbcClient database) {
    this.database = database;
  }

  void put(Recorded recorded, StakeholderRegistered stakeholder) {
    database
        .sql("update stakeholder set known_to = ? where code = ? and known_to > ?")
        .params(recorded.position(), stakeholder.code().value(), recorded.position())
        .update();
    database
        .sql(
            """
            insert into stakeholder (code, known_from, version, name, kind)
            values (?, ?, ?, ?, ?)
            """)
        .params(
            stakeholder.code().value(),
            recorded.position(),
            recorded.version(),
            stakeholder.name(),
            stakeholder.kind().word())
        .update();
  }
}
