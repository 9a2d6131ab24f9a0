package org.uptake.query.recommendation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;
import org.uptake.kernel.Code;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.RecommendationLinked;
import org.uptake.kernel.recommendation.RecommendationProposed;
import org.uptake.kernel.recommendation.lifecycle.Target;
import org.uptake.query.recommendation.Changes.Closed;
import org.uptake.query.recommendation.Changes.Ended;
import org.uptake.query.recommendation.Changes.Opened;
import tools.jackson.databind.json.JsonMapper;

/** Writes the tables of the recommendations, set by set. */
final class RecommendationRows {

  private static final int SET = 500;

  private final JdbcTemplate database;
  private final JsonMapper json;

  RecommendationRows(JdbcTemplate database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /** The live entries of a recommendation, in order of recording. */
  Book book(RecommendationId id) {
    return Book.of(
        database.query(
            """
            select body::text, recorded from entry
            where recommendation = ? and known_to = ? order by recorded
            """,
            (row, n) ->
                new Book.Stored(json.readValue(row.getString(1), Entry.class), row.getLong(2)),
            id.value(),
            Opened.STILL_KNOWN));
  }

  void write(Changes changes) {
    close("recommendation", "id", changes.closed(), Reading.class);
    close("span", "recommendation", changes.closed(), Span.class);
    closeTracks(changes.closed());
    List<EntryRow> entries = changes.entries();
    batch(INSERT_ENTRY, entries, this::bindEntry);
    batch(END_ENTRY, changes.ended(), RecommendationRows::bindEnd);
    batch(INSERT_READING, opened(changes, Reading.class), this::bindReading);
    batch(INSERT_SPAN, opened(changes, Span.class), RecommendationRows::bindSpan);
    batch(INSERT_TRACK, opened(changes, TrackSpan.class), RecommendationRows::bindTrack);
  }

  private static final String INSERT_ENTRY =
      """
      insert into entry (entry, known_from, recommendation, recorded, version, kind, occurred_on,
        earliest, last, precision, body, linked_to, reason, author, organisation, channel)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?, ?, ?, ?, ?)
      """;

  private void bindEntry(PreparedStatement statement, EntryRow row) throws SQLException {
    Entry entry = row.entry();
    statement.setObject(1, row.id());
    statement.setLong(2, row.by().position());
    statement.setString(3, entry.recommendation().value());
    statement.setLong(4, row.recorded());
    statement.setLong(5, row.by().version());
    statement.setString(6, entry.kind().word());
    statement.setString(7, entry.occurredOn().value());
    statement.setObject(8, entry.occurredOn().earliest());
    statement.setObject(9, entry.occurredOn().last());
    statement.setInt(10, entry.occurredOn().precision().rank());
    statement.setString(11, json.writeValueAsString(entry));
    statement.setString(12, entry instanceof RecommendationLinked link ? link.to().value() : null);
    statement.setString(13, row.reason());
    statement.setString(14, row.by().author());
    statement.setString(15, row.by().organisation());
    statement.setString(16, row.by().channel());
  }

  private static final String END_ENTRY =
      """
      update entry set known_to = ?, ended_version = ?, ended_as = ?, ended_reason = ?,
        ended_author = ?, ended_organisation = ?
      where entry = ? and known_from < ? and known_to > ?
      """;

  private static void bindEnd(PreparedStatement statement, Ended ended) throws SQLException {
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

  private static final String INSERT_READING =
      """
      insert into recommendation (id, known_from, known_to, review, number, ordinal, title, text,
        action, theme, addressees, source, location, proposed_on, proposed_day, in_error)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private void bindReading(PreparedStatement statement, Opened<Reading> opened)
      throws SQLException {
    RecommendationProposed proposed = opened.row.proposed();
    String number = proposed.recommendation().number().value();
    statement.setString(1, proposed.recommendation().value());
    statement.setLong(2, opened.knownFrom);
    statement.setLong(3, opened.knownTo);
    statement.setString(4, proposed.recommendation().review().value());
    statement.setString(5, number);
    statement.setInt(6, Integer.parseInt(number.replaceAll("[a-z]$", "")));
    statement.setString(7, proposed.title());
    statement.setString(8, proposed.text());
    statement.setString(9, proposed.action());
    statement.setString(10, proposed.theme());
    Connection connection = statement.getConnection();
    statement.setArray(
        11,
        connection.createArrayOf(
            "text", proposed.addressees().stream().map(Code::value).toArray()));
    statement.setString(12, proposed.source());
    statement.setString(13, proposed.location());
    statement.setString(14, proposed.occurredOn().value());
    statement.setObject(15, proposed.occurredOn().earliest());
    statement.setBoolean(16, opened.row.inError());
  }

  private static final String INSERT_SPAN =
      """
      insert into span (recommendation, review, from_day, to_day, known_from, known_to, stage,
        since, confirmed, contradicted, heard_until, due_on)
      values (?, ?, ?, coalesce(?::date, date 'infinity'), ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static void bindSpan(PreparedStatement statement, Opened<Span> opened)
      throws SQLException {
    Span span = opened.row;
    statement.setString(1, opened.recommendation.value());
    statement.setString(2, opened.recommendation.review().value());
    statement.setObject(3, span.fromDay());
    setDay(statement, 4, span.toDay());
    statement.setLong(5, opened.knownFrom);
    statement.setLong(6, opened.knownTo);
    statement.setString(7, span.stage().word());
    statement.setObject(8, span.since());
    statement.setBoolean(9, span.confirmed());
    statement.setBoolean(10, span.contradicted());
    statement.setObject(11, span.heardUntil());
    setDay(statement, 12, span.dueOn());
  }

  private static final String INSERT_TRACK =
      """
      insert into track (recommendation, addressee, ordinal, from_day, to_day, known_from,
        known_to, step, stalled, response, momentum, assurance, target, target_moves, slippage_days)
      values (?, ?, ?, ?, coalesce(?::date, date 'infinity'), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static void bindTrack(PreparedStatement statement, Opened<TrackSpan> opened)
      throws SQLException {
    TrackSpan track = opened.row;
    Target target = track.target();
    statement.setString(1, opened.recommendation.value());
    statement.setString(2, track.addressee());
    statement.setInt(3, track.ordinal());
    statement.setObject(4, track.fromDay());
    setDay(statement, 5, track.toDay());
    statement.setLong(6, opened.knownFrom);
    statement.setLong(7, opened.knownTo);
    statement.setString(8, track.step().word());
    statement.setBoolean(9, track.stalled());
    statement.setString(10, track.response().word());
    statement.setString(11, track.momentum().word());
    statement.setString(12, track.assurance().word());
    statement.setString(13, target == null ? null : target.date().value());
    statement.setInt(14, target == null ? 0 : target.moves());
    statement.setInt(15, target == null ? 0 : Math.toIntExact(target.slippageDays()));
  }

  private void close(String table, String key, List<Closed> closed, Class<?> type) {
    boolean dated = type == Span.class;
    String sql =
        "update view.%s set known_to = ? where %s = ? and known_to = %d%s"
            .formatted(table, key, Opened.STILL_KNOWN, dated ? " and from_day = ?" : "");
    batch(
        sql,
        closed.stream().filter(row -> type.isInstance(row.row())).toList(),
        (statement, row) -> {
          statement.setLong(1, row.knownTo());
          statement.setString(2, row.recommendation().value());
          if (dated) {
            statement.setObject(3, ((Span) row.row()).fromDay());
          }
        });
  }

  private void closeTracks(List<Closed> closed) {
    batch(
        """
        update track set known_to = ?
        where recommendation = ? and addressee = ? and from_day = ? and known_to = ?
        """,
        closed.stream().filter(row -> row.row() instanceof TrackSpan).toList(),
        (statement, row) -> {
          TrackSpan track = (TrackSpan) row.row();
          statement.setLong(1, row.knownTo());
          statement.setString(2, row.recommendation().value());
          statement.setString(3, track.addressee());
          statement.setObject(4, track.fromDay());
          statement.setLong(5, Opened.STILL_KNOWN);
        });
  }

  @SuppressWarnings("unchecked") // the type of the row was just checked
  private static <T> List<Opened<T>> opened(Changes changes, Class<T> type) {
    return changes.opened().stream()
        .filter(opened -> type.isInstance(opened.row))
        .map(opened -> (Opened<T>) (Opened<?>) opened)
        .toList();
  }

  private <T> void batch(String sql, List<T> rows, ParameterizedPreparedStatementSetter<T> binder) {
    if (!rows.isEmpty()) {
      int[][] ignored = database.batchUpdate(sql, rows, SET, binder);
    }
  }

  private static void setDay(PreparedStatement statement, int index, @Nullable LocalDate day)
      throws SQLException {
    statement.setObject(index, day, java.sql.Types.DATE);
  }
}
