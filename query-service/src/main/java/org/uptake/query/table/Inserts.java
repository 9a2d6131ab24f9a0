package org.uptake.query.table;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Inserts rows set by set, in the transaction at hand. */
@Component
public final class Inserts implements Sink {

  private static final int SET = 500;

  private final JdbcTemplate database;

  public Inserts(JdbcTemplate database) {
    this.database = database;
  }

  @Override
  public <R> void insert(Table<R> table, Collection<R> rows) {
    if (rows.isEmpty()) {
      return;
    }
    int[][] ignored =
        database.batchUpdate(
            table.insert(),
            rows,
            SET,
            (statement, row) -> {
              List<@Nullable String> cells = table.cells(row);
              for (int i = 0; i < cells.size(); i++) {
                statement.setString(i + 1, cells.get(i));
              }
            });
  }
}
