package org.uptake.query.log;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far each projection is. */
public final class ProjectionRows {

  private final JdbcClient database;

  public ProjectionRows(JdbcClient database) {
    this.database = database;
  }

  /** The position of a projection, held against every other writer until the transaction ends. */
  long lock(String projection) {
    database
        .sql("insert into view.projection values (?, 0) on conflict do nothing")
        .param(projection)
        .update();
    return database
        .sql("select position from view.projection where name = ? for update")
        .param(projection)
        .query(Long.class)
        .single();
  }

  void reached(String projection, long position) {
    database
        .sql("update view.projection set position = ? where name = ?")
        .params(position, projection)
        .update();
  }

  public Map<String, Long> positions() {
    Map<String, Long> positions = new LinkedHashMap<>();
    database
        .sql("select name, position from view.projection order by name")
        .query(
            row -> {
              positions.put(row.getString(1), row.getLong(2));
            });
    return positions;
  }

  /** The lowest position that these have reached. */
  public long lowest(Collection<String> projections) {
    return database
        .sql(
            """
            select case when count(*) = ? then min(position) else 0 end
            from view.projection where name = any(?)
            """)
        .params(projections.size(), projections.toArray(String[]::new))
        .query(Long.class)
        .single();
  }
}
