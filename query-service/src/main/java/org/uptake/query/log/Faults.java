package org.uptake.query.log;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a projection could not take; it waits until it is mended. */
public final class Faults {

  private static final int LONGEST_PROBLEM = 1_000;

  private final JdbcClient database;

  public Faults(JdbcClient database) {
    this.database = database;
  }

  Set<String> items(String projection) {
    return of(projection).stream().map(Fault::item).collect(Collectors.toSet());
  }

  List<Fault> of(String projection) {
    return all().stream().filter(fault -> fault.projection().equals(projection)).toList();
  }

  public List<Fault> all() {
    return database
        .sql("select projection, item, position, problem from view.fault order by position")
        .query(Fault.class)
        .list();
  }

  void add(String projection, Recorded first, Throwable problem) {
    String text = problem.toString();
    database
        .sql("insert into view.fault (projection, item, position, problem) values (?, ?, ?, ?)")
        .params(projection, first.stream(), first.position())
        .param(text.substring(0, Math.min(LONGEST_PROBLEM, text.length())))
        .update();
  }

  void remove(Fault mended) {
    database
        .sql("delete from view.fault where projection = ? and item = ?")
        .params(mended.projection(), mended.item())
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
