package org.uptake.query.recommendation;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.query.log.Recorded;
import org.uptake.query.recommendation.Changes.Closed;
import org.uptake.query.recommendation.Changes.Ended;
import org.uptake.query.recommendation.Changes.Withheld;
import org.uptake.query.table.Inserts;
import org.uptake.query.table.Sink;
import org.uptake.query.table.Table;
import tools.jackson.databind.json.JsonMapper;

/** Writes the tables of the recommendations, set by set. */
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
  Book book(RecommendationId id) {
    return Book.of(
        database.query(
            """
            select body::text, recorded, recorded_at from form
            where recommendation = ? and known_to = ? order by recorded
            """,
            (row, n) ->
                new Book.Stored(
                    json.readValue(row.getString(1), Entry.class),
                    new Recorded.Place(
                        row.getLong(2), row.getObject(3, OffsetDateTime.class).toInstant())),
            id.value(),
            Table.STILL_KNOWN));
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
  void write(Changes changes) {
    batch(CLOSE_READING, changes.closed(Reading.class), RecommendationRows::bindClosed);
    batch(CLOSE_SPAN, changes.closed(Span.class), RecommendationRows::bindClosedSpan);
    batch(CLOSE_TRACK, changes.closed(TrackSpan.class), RecommendationRows::bindClosedTrack);
    batch(CLOSE_COUNTED, changes.closed(Counted.class), RecommendationRows::bindClosedCounted);
    batch(END_FORM, changes.ended(), RecommendationRows::bindEnded);
    batch(WITHHOLD, changes.withheld(), RecommendationRows::bindWithheld);
    insert(changes, inserts);
  }

  static void insert(Changes changes, Sink sink) {
    sink.insert(Shapes.READING, changes.opened(Reading.class));
    sink.insert(Shapes.SPAN, changes.opened(Span.class));
    sink.insert(Shapes.TRACK, changes.opened(TrackSpan.class));
    sink.insert(Shapes.FORM, changes.forms());
    sink.insert(Shapes.COUNTED, changes.opened(Counted.class));
    sink.insert(Shapes.MOVE, Move.of(changes));
  }

  private static final String CLOSE_READING =
      "update recommendation set known_to = ? where known_to = ? and id = ?";

  private static void bindClosed(PreparedStatement statement, Closed<?> closed)
      throws SQLException {
    statement.setLong(1, closed.knownTo());
    statement.setLong(2, Table.STILL_KNOWN);
    statement.setString(3, closed.recommendation().value());
  }

  private static final String CLOSE_SPAN =
      "update span set known_to = ? where known_to = ? and recommendation = ? and from_day = ?";

  private static void bindClosedSpan(PreparedStatement statement, Closed<Span> closed)
      throws SQLException {
    bindClosed(statement, closed);
    statement.setObject(4, closed.row().fromDay());
  }

  private static final String CLOSE_TRACK =
      """
      update track set known_to = ?
      where known_to = ? and recommendation = ? and from_day = ? and addressee = ?
      """;

  private static void bindClosedTrack(PreparedStatement statement, Closed<TrackSpan> closed)
      throws SQLException {
    bindClosed(statement, closed);
    statement.setObject(4, closed.row().fromDay());
    statement.setString(5, closed.row().addressee());
  }

  private static final String CLOSE_COUNTED =
      """
      update counted set known_to = ? where known_to = ? and recommendation = ? and entry = ?
      """;

  private static void bindClosedCounted(PreparedStatement statement, Closed<Counted> closed)
      throws SQLException {
    bindClosed(statement, closed);
    statement.setObject(4, closed.row().entry());
  }

  private static final String END_FORM =
      """
      update form set known_to = ?, ended_version = ?, ended_as = ?, ended_reason = ?,
        ended_author = ?, ended_organisation = ?
      where entry = ? and known_from < ? and known_to > ?
      """;

  private static void bindEnded(PreparedStatement statement, Ended ended) throws SQLException {
    statement.setLong(1, ended.by().position());
    statement.setLong(2, ended.by().version());
    statement.setString(3, ended.as());
    statement.setString(4, ended.reason());
    statement.setString(5, ended.by().author());
    statement.setString(6, ended.by().organisation());
    statement.setObject(7, ended.entry());
    statement.setLong(8, ended.by().position());
    statement.setLong(9, ended.by().position());
  }

  private static final String WITHHOLD =
      """
      update form set withheld_until = greatest(withheld_until, ?::date)
      where entry = ? and known_from < ?
      """;

  private static void bindWithheld(PreparedStatement statement, Withheld withheld)
      throws SQLException {
    statement.setString(1, Shapes.date(withheld.until()));
    statement.setObject(2, withheld.entry());
    statement.setLong(3, withheld.position());
  }

  private <T> void batch(String sql, List<T> rows, ParameterizedPreparedStatementSetter<T> binder) {
    if (!rows.isEmpty()) {
      int[][] ignored = database.batchUpdate(sql, rows, SET, binder);
    }
  }
}
