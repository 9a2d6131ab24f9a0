package org.uptake.query.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far each projection is, and which generation of its tables serves. */
public final class ProjectionRows {

  private final JdbcClient database;
  private final Generations generations;

  public ProjectionRows(JdbcClient database, Generations generations) {
    this.database = database;
    this.generations = generations;
  }

  /**
   * The state of a projection, held against every other writer until the transaction ends; from
   * here on statements mean the generation that serves.
   */
  Serving lock(String projection) {
    Serving serving =
        database
            .sql("select * from view.projection where name = ? for update")
            .param(projection)
            .query((row, n) -> serving(row))
            .single();
    generations.use(List.of(serving.generation()));
    return serving;
  }

  /** The state of a projection, if a generation of it serves. */
  Optional<Serving> find(String projection) {
    return all().stream()
        .filter(serving -> serving.generation().projection().equals(projection))
        .findFirst();
  }

  void reached(String projection, long position) {
    database
        .sql("update view.projection set position = ? where name = ?")
        .params(position, projection)
        .update();
  }

  /** The state of each projection; empty before its first generation serves. */
  List<Serving> all() {
    return database
        .sql("select * from view.projection order by name")
        .query((row, n) -> serving(row))
        .list();
  }

  private static Serving serving(ResultSet row) throws SQLException {
    return new Serving(
        new Generation(row.getString("name"), row.getInt("generation")),
        row.getLong("position"),
        row.getString("shape"));
  }

  /** From now on this generation serves, in the transaction at hand. */
  void serve(Serving next) {
    database
        .sql(
            """
            insert into view.projection (name, position, generation, shape, since)
            values (?, ?, ?, ?, now())
            on conflict (name) do update set position = excluded.position,
              generation = excluded.generation, shape = excluded.shape, since = excluded.since
            """)
        .params(next.generation().projection(), next.position(), next.generation().number())
        .param(next.shape())
        .update();
  }

  public Map<String, Long> positions() {
    Map<String, Long> positions = new LinkedHashMap<>();
    all().forEach(serving -> positions.put(serving.generation().projection(), serving.position()));
    return positions;
  }

  /** The lowest position that these have reached; statements mean what serves in this snapshot. */
  public long enter(Collection<String> projections) {
    List<Serving> all = all();
    generations.use(all.stream().map(Serving::generation).toList());
    return lowest(all, projections);
  }

  /** The lowest position that these have reached. */
  public long lowest(Collection<String> projections) {
    return lowest(all(), projections);
  }

  private static long lowest(List<Serving> all, Collection<String> projections) {
    List<Long> positions =
        all.stream()
            .filter(serving -> projections.contains(serving.generation().projection()))
            .map(Serving::position)
            .toList();
    boolean some = positions.size() < projections.size();
    return some || positions.isEmpty() ? 0 : Collections.min(positions);
  }

  /**
   * What serves of a projection.
   *
   * @param shape how its tables were made
   */
  record Serving(Generation generation, long position, String shape) {

    Serving at(long reached) {
      return new Serving(generation, reached, shape);
    }
  }
}
