package org.uptake.query.log;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which generation of each projection's tables serves, and how far all of them are. */
public final class ProjectionRows {

  private final JdbcClient database;
  private final Generations generations;

  public ProjectionRows(JdbcClient database, Generations generations) {
    this.database = database;
    this.generations = generations;
  }

  /** The position up to which all that serves is written; 0 before anything is. */
  public long position() {
    return database
        .sql("select position from view.follower")
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  /** What serves of each projection; empty before their first generation does. */
  public List<Serving> all() {
    return database
        .sql("select name, generation, digest from view.projection order by name")
        .query(
            (row, n) ->
                new Serving(
                    new Generation(row.getString("name"), row.getInt("generation")),
                    row.getString("digest")))
        .list();
  }

  /** What serves of a projection, if something does. */
  Optional<Serving> find(String projection) {
    return all().stream()
        .filter(serving -> serving.generation().projection().equals(projection))
        .findFirst();
  }

  /** Statements mean what serves in this snapshot; answers how far it is. */
  public long enter() {
    enterServing();
    return position();
  }

  /** From here to the end of the transaction, statements mean what serves. */
  List<Generation> enterServing() {
    List<Generation> serving = all().stream().map(Serving::generation).toList();
    generations.use(serving);
    return serving;
  }

  /**
   * The position of the tables, held against every other writer until the transaction ends; empty
   * where nothing has ever served.
   */
  Optional<Long> hold() {
    return database
        .sql("select position from view.follower for update")
        .query(Long.class)
        .optional();
  }

  /** From now on this generation serves, in the transaction at hand. */
  void serve(Serving next) {
    database
        .sql(
            """
            insert into view.projection (name, generation, digest, since) values (?, ?, ?, now())
            on conflict (name) do update set generation = excluded.generation,
              digest = excluded.digest, since = excluded.since
            """)
        .params(next.generation().projection(), next.generation().number(), next.digest())
        .update();
  }

  /** All that serves is written up to here. */
  void reached(long position) {
    database
        .sql(
            """
            insert into view.follower (position) values (?)
            on conflict (one) do update set position = excluded.position
            """)
        .param(position)
        .update();
  }

  /**
   * What serves of a projection.
   *
   * @param digest how its tables were made
   */
  public record Serving(Generation generation, String digest) {}
}
