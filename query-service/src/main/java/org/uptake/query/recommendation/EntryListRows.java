package org.uptake.query.recommendation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uptake.query.platform.Fitting;
import org.uptake.query.platform.Page;
import org.uptake.query.platform.Standpoint;

/** Reads which entries there are of all recommendations, the newest first. */
final class EntryListRows {

  /** No more are counted, so that nobody reads all there are. */
  static final int MOST = 10_000;

  private final JdbcClient database;

  EntryListRows(JdbcClient database) {
    this.database = database;
  }

  Found find(EntryFilter filter, Page page, Standpoint at) {
    AtomicLong total = new AtomicLong();
    List<Optional<Line>> lines =
        database
            .sql(found(filter))
            .params(at.parameters())
            .params(filter.conditions())
            .param("enough", MOST + 1)
            .param("size", page.size())
            .param("offset", page.offset())
            .query(
                (row, n) -> {
                  total.set(row.getLong("total"));
                  return line(row);
                })
            .list();
    return new Found(total.get(), lines.stream().flatMap(Optional::stream).toList());
  }

  /**
   * Those that come after another in the list, as many as there is room for, and at least one.
   *
   * @param last null: from the beginning
   */
  List<Line> after(@Nullable Place last, EntryFilter filter, int most, Standpoint at) {
    List<Line> lines =
        database
            .sql(following(filter, last != null))
            .params(at.parameters())
            .params(filter.conditions())
            .param("most", most)
            .params(last == null ? Map.of() : last.parameters())
            .query((row, n) -> line(row).orElseThrow())
            .list();
    return lines.subList(0, Fitting.number(lines.stream().mapToLong(Line::bytes)));
  }

  private static String following(EntryFilter filter, boolean goesOn) {
    return """
      select page.*, r.title, e.bytes
      from (select c.entry, c.day, c.turn, c.recorded from counted c
            where c.day <= :asOf and %s %s %s
            order by c.day desc, c.turn desc, c.recorded desc limit :most) page
        join entry e on e.entry = page.entry and %s
        join recommendation r on r.id = e.recommendation and %s
      order by page.day desc, page.turn desc, page.recorded desc
      """
        .formatted(
            Standpoint.KNOWN.formatted("c"),
            filter.sql(),
            goesOn ? "and (c.day, c.turn, c.recorded) < (:day, :turn, :recorded)" : "",
            Standpoint.KNOWN.formatted("e"),
            Standpoint.KNOWN.formatted("r"));
  }

  private static String found(EntryFilter filter) {
    return """
      with found as materialized (
        select c.entry, c.day, c.turn, c.recorded from counted c
        where c.day <= :asOf and %s %s
        order by c.day desc, c.turn desc, c.recorded desc limit :enough)
      select counted.total, page.*, r.title, forms.bytes
      from (select count(*) as total from found) counted
        left join (select * from found
                   order by day desc, turn desc, recorded desc limit :size offset :offset) page
          on true
        left join entry e on e.entry = page.entry and %s
        left join recommendation r on r.id = e.recommendation and %s
        left join lateral (
          select sum(f.bytes) as bytes from entry f
          where f.entry = page.entry and (f.known_from = e.known_from or f.known_from = f.recorded)
        ) forms on true
      order by page.day desc, page.turn desc, page.recorded desc
      """
        .formatted(
            Standpoint.KNOWN.formatted("c"),
            filter.sql(),
            Standpoint.KNOWN.formatted("e"),
            Standpoint.KNOWN.formatted("r"));
  }

  /** The only row of an empty page tells the total alone. */
  private static Optional<Line> line(ResultSet row) throws SQLException {
    UUID entry = row.getObject("entry", UUID.class);
    return entry == null
        ? Optional.empty()
        : Optional.of(new Line(entry, row.getString("title"), row.getLong("bytes"), place(row)));
  }

  private static Place place(ResultSet row) throws SQLException {
    return new Place(
        row.getObject("day", LocalDate.class), row.getInt("turn"), row.getLong("recorded"));
  }

  /**
   * An entry of a page.
   *
   * @param title of its recommendation
   * @param bytes to read of it
   */
  record Line(UUID entry, String title, long bytes, Place place) {}

  /**
   * Where an entry stands in the list.
   *
   * @param day its effective day
   * @param turn among those of a day
   * @param recorded the position of the entry
   */
  record Place(LocalDate day, int turn, long recorded) {

    private Map<String, Object> parameters() {
      return Map.of("day", day, "turn", turn, "recorded", recorded);
    }
  }

  /**
   * What was found.
   *
   * @param counted at most one more than are told
   */
  record Found(long counted, List<Line> lines) {

    long total() {
      return Math.min(counted, MOST);
    }

    boolean more() {
      return counted > MOST;
    }

    /** The page of those of which so much is to be read as an answer may have. */
    Page fitting(Page page) {
      int fitting = Fitting.number(lines.stream().mapToLong(Line::bytes));
      return fitting == lines.size() ? page : page.holding(fitting);
    }
  }
}
