package org.uptake.query.log;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uptake.query.table.Cell;

/** What a projection could not take; it waits until it is mended. */
public final class Faults {

  private static final int LONGEST_PROBLEM = 1_000;

  private final JdbcClient database;

  public Faults(JdbcClient database) {
    this.database = database;
  }

  /** What waits, of each generation. */
  Map<Generation, Set<String>> items() {
    Map<Generation, Set<String>> items = new HashMap<>();
    database
        .sql("select projection, generation, item from view.fault")
        .query(
            row -> {
              items
                  .computeIfAbsent(
                      new Generation(row.getString(1), row.getInt(2)), any -> new HashSet<>())
                  .add(row.getString(3));
            });
    return items;
  }

  List<Fault> of(Generation generation) {
    return database
        .sql(
            """
            select projection, item, position, problem from view.fault
            where projection = ? and generation = ? order by position
            """)
        .params(generation.projection(), generation.number())
        .query(Fault.class)
        .list();
  }

  /** Of the generations that serve. */
  public List<Fault> all() {
    return database
        .sql(
            """
            select f.projection, f.item, f.position, f.problem
            from view.fault f
              join view.projection p on p.name = f.projection and p.generation = f.generation
            order by f.position
            """)
        .query(Fault.class)
        .list();
  }

  void add(Generation generation, Positioned first, Throwable problem) {
    String text = problem.toString();
    database
        .sql(
            """
            insert into view.fault (projection, generation, item, position, problem)
            values (?, ?, ?, ?, ?)
            """)
        .params(generation.projection(), generation.number(), first.stream(), first.position())
        .param(Cell.text(text.substring(0, Math.min(LONGEST_PROBLEM, text.length()))))
        .update();
  }

  void remove(Generation generation, Fault mended) {
    database
        .sql("delete from view.fault where projection = ? and generation = ? and item = ?")
        .params(generation.projection(), generation.number(), mended.item())
        .update();
  }

  /** All of a generation that is no more. */
  void forget(Generation old) {
    database
        .sql("delete from view.fault where projection = ? and generation = ?")
        .params(old.projection(), old.number())
        .update();
  }

  /**
   * An item of a projection that waits.
   *
   * @param item the stream
   * @param position of the first event that is missing in its rows
   */
  public record Fault(String projection, String item, long position, String problem) {}
}
