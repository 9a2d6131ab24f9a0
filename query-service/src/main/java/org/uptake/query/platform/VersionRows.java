package org.uptake.query.platform;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.uptake.query.table.Inserts;
import org.uptake.query.table.Table;

/** Writes the tables of what is {@link Versioned}. */
@Component
public final class VersionRows {

  private final JdbcTemplate database;

  public VersionRows(JdbcTemplate database) {
    this.database = database;
  }

  /**
   * @param versions from one event
   */
  <F> void put(Table<Version<F>> table, List<Version<F>> versions) {
    Version<F> first = versions.getFirst();
    long position = first.recorded().position();
    database.update(
        "update %s set known_to = ? where code = ? and known_to > ?".formatted(table.name()),
        position,
        first.code().value(),
        position);
    new Inserts(database).insert(table, versions);
  }
}
