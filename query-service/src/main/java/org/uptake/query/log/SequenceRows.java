package org.uptake.query.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uptake.platform.log.EventSerializer;

/** The sequence as it is read: events by position, and positions by time. */
public final class SequenceRows {

  static final int BATCH = 500;

  private static final String EVENT =
      """
      select position, recorded_at, aggregate_identifier, sequence_number, payload_type,
        payload::text, meta_data::text
      from log.sequence join log.event using (global_index)
      """;

  /** The events of a share of the streams up to a position, stream by stream. */
  static final String BY_STREAM =
      EVENT
          + """
          where position <= ? and abs(hashtext(aggregate_identifier)::bigint) % ? = ?
          order by aggregate_identifier, sequence_number
          """;

  private final JdbcClient database;
  private final EventSerializer serializer;

  public SequenceRows(JdbcClient database, EventSerializer serializer) {
    this.database = database;
    this.serializer = serializer;
  }

  /** The last position of the log; 0 while it is empty. */
  public long head() {
    return database
        .sql("select coalesce(max(position), 0) from log.sequence")
        .query(Long.class)
        .single();
  }

  /** The last position that was recorded at this instant or before; 0 if none was. */
  public long positionAt(Instant knownAt) {
    OffsetDateTime micros = knownAt.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    return database
        .sql(
            """
            select position from log.sequence where recorded_at <= ?
            order by recorded_at desc limit 1
            """)
        .param(micros)
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  /** When a position was recorded; empty for 0. */
  public Optional<Instant> recordedAt(long position) {
    return database
        .sql("select recorded_at from log.sequence where position = ?")
        .param(position)
        .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .optional();
  }

  /** The next events after a position, as many as a batch has. */
  List<Positioned> next(long position) {
    return database
        .sql(EVENT + " where position > ? order by position limit ?")
        .params(position, BATCH)
        .query((row, n) -> recorded(row))
        .list();
  }

  /** The events of one stream between two positions, both included. */
  public List<Positioned> stream(String stream, long from, long to) {
    return database
        .sql(
            EVENT
                + " where aggregate_identifier = ? and position between ? and ? order by position")
        .params(stream, from, to)
        .query((row, n) -> recorded(row))
        .list();
  }

  Positioned recorded(ResultSet row) throws SQLException {
    Read read = read(row);
    return new Positioned(
        row.getLong("position"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getString("aggregate_identifier"),
        row.getLong("sequence_number") + 1,
        read.event(),
        String.valueOf(read.stamp().get("author")),
        String.valueOf(read.stamp().get("organisation")),
        String.valueOf(read.stamp().get("channel")),
        read.stamp().get("import") instanceof String imported ? imported : null);
  }

  /** What cannot be read is told as such in its place; all others are read all the same. */
  private Read read(ResultSet row) throws SQLException {
    String type = row.getString("payload_type");
    String payload = row.getString("payload");
    String stamp = row.getString("meta_data");
    try {
      return new Read(serializer.event(type, payload), serializer.stamp(stamp));
    } catch (RuntimeException failure) {
      return new Read(Unreadable.of(type, failure), Map.of());
    }
  }

  /** An event, and what stands in its metadata. */
  private record Read(Object event, Map<String, ?> stamp) {}
}
