package org.uptake.query.recommendation.projection;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.query.log.Positioned;
import org.uptake.query.recommendation.projection.RowChanges.Closed;
import org.uptake.query.recommendation.projection.RowChanges.Ended;
import org.uptake.query.recommendation.projection.RowChanges.Withheld;
import org.uptake.query.table.Cell;
import org.uptake.query.table.Inserts;
import org.uptake.query.table.Sink;
import org.uptake.query.table.Table;
import tools.jackson.databind.json.JsonMapper;

/** Writes the tables of the recommendations, set by set. */
@SuppressWarnings("InlineFormatString") // statements read better apart from their use
final class RecommendationRows {

  private static final int SET = 500;

  private final JdbcTemplate database;
  private final JsonMapper json;
  private final Inserts inserts;

  RecommendationRows(JdbcTemplate database, JsonMapper json) {
    this.database = database;
    this.json = json;
    this.inserts = new Inserts(database);
  }

  /** The live entries of a recommendation, in order of recording. */
  RecommendationState state(RecommendationId id) {
    return RecommendationState.of(
        database.query(
            """
            select body::text, recorded, recorded_at,
              array(select author from form earlier
                where earlier.entry = form.entry order by earlier.known_from) as authors
            from form
            where recommendation = ? and known_to = ? order by recorded
            """,
            (row, n) -> stored(row),
            id.value(),
            Table.STILL_KNOWN));
  }

  private RecommendationState.Stored stored(ResultSet row) throws SQLException {
    String[] authors = (String[]) row.getArray("authors").getArray();
    return new RecommendationState.Stored(
        json.readValue(row.getString("body"), Entry.class),
        new Positioned.Place(
            row.getLong("recorded"),
            row.getObject("recorded_at", OffsetDateTime.class).toInstant()),
        Stream.of(authors).distinct().toList());
  }

  /** The position of the last event that led to rows. */
  long last() {
    Long last =
        database.queryForObject(
            """
            select coalesce(max(greatest(known_from, case when known_to < ? then known_to end)), 0)
            from form
            """,
            Long.class,
            Table.STILL_KNOWN);
    return Objects.requireNonNull(last);
  }

  /** Closes rows of earlier batches, and inserts those that this one opens. */
  void write(RowChanges changes) {
    batch(CLOSE_READING, changes.closed(ProposalVersion.class), RecommendationRows::bindClosed);
    batch(CLOSE_SPAN, changes.closed(Span.class), RecommendationRows::bindClosedSpan);
    batch(CLOSE_TRACK, changes.closed(TrackSpan.class), RecommendationRows::bindClosedTrack);
    batch(CLOSE_COUNTED, changes.closed(CountedEntry.class), RecommendationRows::bindClosedCounted);
    batch(END_FORM, changes.ended(), RecommendationRows::bindEnded);
    batch(WITHHOLD, changes.withheld(), RecommendationRows::bindWithheld);
    insert(changes, inserts);
  }

  static void insert(RowChanges changes, Sink sink) {
    sink.insert(RecommendationTables.READING, changes.opened(ProposalVersion.class));
    sink.insert(RecommendationTables.SPAN, changes.opened(Span.class));
    sink.insert(RecommendationTables.TRACK, changes.opened(TrackSpan.class));
    sink.insert(RecommendationTables.FORM, changes.forms());
    sink.insert(RecommendationTables.COUNTED, changes.opened(CountedEntry.class));
    sink.insert(RecommendationTables.MOVE, StageMove.of(changes));
  }

  /**
   * Of the rows with the same key it is the newest that is still known: it is found by its index,
   * however many there were before.
   */
  private static final String CLOSE =
      """
      update %1$s old set known_to = closed.known_to
      from (select ?::bigint as known_to, %2$s) closed
      where %3$s and old.known_to = %4$d
        and old.known_from = (select max(row.known_from) from %1$s row where %5$s)
      """;

  private static final Column RECOMMENDATION = new Column("recommendation", "text");
  private static final Column FROM_DAY = new Column("from_day", "date");
  private static final String CLOSE_READING = closing("recommendation", new Column("id", "text"));
  private static final String CLOSE_SPAN = closing("span", RECOMMENDATION, FROM_DAY);
  private static final String CLOSE_TRACK =
      closing("track", RECOMMENDATION, FROM_DAY, new Column("addressee", "text"));
  private static final String CLOSE_COUNTED = closing("counted", new Column("entry", "uuid"));

  /** Of a key. */
  private record Column(String name, String type) {

    private String parameter() {
      return "?::%s as %s".formatted(type, name);
    }

    private String sameAs(String row) {
      return "%1$s.%2$s = closed.%2$s".formatted(row, name);
    }
  }

  private static String closing(String table, Column... key) {
    return CLOSE.formatted(
        table,
        each(key, Column::parameter, ", "),
        each(key, column -> column.sameAs("old"), " and "),
        Table.STILL_KNOWN,
        each(key, column -> column.sameAs("row"), " and "));
  }

  private static String each(Column[] key, Function<Column, String> told, String between) {
    return Stream.of(key).map(told).collect(Collectors.joining(between));
  }

  private static void bindClosed(PreparedStatement statement, Closed<?> closed)
      throws SQLException {
    statement.setLong(1, closed.knownTo());
    statement.setString(2, closed.recommendation().value());
  }

  private static void bindClosedSpan(PreparedStatement statement, Closed<Span> closed)
      throws SQLException {
    bindClosed(statement, closed);
    statement.setObject(3, closed.row().fromDay());
  }

  private static void bindClosedTrack(PreparedStatement statement, Closed<TrackSpan> closed)
      throws SQLException {
    bindClosed(statement, closed);
    statement.setObject(3, closed.row().fromDay());
    statement.setString(4, closed.row().addressee());
  }

  private static void bindClosedCounted(PreparedStatement statement, Closed<CountedEntry> closed)
      throws SQLException {
    statement.setLong(1, closed.knownTo());
    statement.setObject(2, closed.row().entry());
  }

  private static final String END_FORM =
      """
      update form set known_to = ?, ended_version = ?, ended_as = ?, ended_reason = ?,
        ended_author = ?, ended_organisation = ?
      where entry = ? and known_to > ?
        and known_from = (select max(known_from) from form where entry = ? and known_from < ?)
      """;

  private static void bindEnded(PreparedStatement statement, Ended ended) throws SQLException {
    statement.setLong(1, ended.by().position());
    statement.setLong(2, ended.by().version());
    statement.setString(3, ended.as());
    statement.setString(4, Cell.text(ended.reason()));
    statement.setString(5, Cell.text(ended.by().author()));
    statement.setString(6, Cell.text(ended.by().organisation()));
    statement.setObject(7, ended.entry());
    statement.setLong(8, ended.by().position());
    statement.setObject(9, ended.entry());
    statement.setLong(10, ended.by().position());
  }

  /**
   * No form is for everybody earlier than one after it, so what stands before one that is withheld
   * as long already needs no change.
   */
  private static final String WITHHOLD =
      """
      update form set withheld_until = by.until, withheld = coalesce(withheld, search), search = null
      from (select ?::date as until, ?::uuid as entry, ?::bigint as position) by
      where form.entry = by.entry and known_from < by.position
        and known_from > coalesce(
          (select earlier.known_from from form earlier
           where earlier.entry = by.entry and earlier.known_from < by.position
             and earlier.withheld_until >= by.until
           order by earlier.known_from desc limit 1), 0)
      """;

  private static void bindWithheld(PreparedStatement statement, Withheld withheld)
      throws SQLException {
    statement.setString(1, RecommendationTables.date(withheld.until()));
    statement.setObject(2, withheld.entry());
    statement.setLong(3, withheld.position());
  }

  private <T> void batch(String sql, List<T> rows, ParameterizedPreparedStatementSetter<T> binder) {
    if (!rows.isEmpty()) {
      int[][] ignored = database.batchUpdate(sql, rows, SET, binder);
    }
  }
}
