package org.uptake.command.log;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uptake.platform.log.EventAliases;
import tools.jackson.databind.json.JsonMapper;

/** Questions to the log that do not load a whole stream. */
public final class LogRows {

  private final JdbcClient database;

  public LogRows(JdbcClient database) {
    this.database = database;
  }

  /** Which of these streams exist. */
  public Set<String> existing(Collection<String> streams) {
    if (streams.isEmpty()) {
      return Set.of();
    }
    List<String> found =
        database
            .sql(
                """
                select aggregate_identifier from log.event
                where aggregate_identifier = any(?) and sequence_number = 0
                """)
            .param(streams.toArray(String[]::new))
            .query(String.class)
            .list();
    return new HashSet<>(found);
  }

  /** The stream of that name as it was first written, in whatever case. */
  public Optional<String> written(String stream) {
    return database
        .sql(
            """
            select aggregate_identifier from log.event
            where lower(aggregate_identifier) = lower(?) and sequence_number = 0
            """)
        .param(stream)
        .query(String.class)
        .optional();
  }

  /**
   * The events of a stream that are of some types, the oldest first.
   *
   * @param aliases of the types
   */
  public List<Last> events(String stream, Collection<String> aliases) {
    return database
        .sql(
            """
            select payload_type, payload::text, sequence_number + 1 from log.event
            where aggregate_identifier = ? and payload_type = any(?) order by sequence_number
            """)
        .params(stream, aliases.toArray(String[]::new))
        .query((row, n) -> new Last(row.getString(1), row.getString(2), row.getLong(3)))
        .list();
  }

  /** The newest event of a stream. */
  public Optional<Last> last(String stream) {
    return database
        .sql(
            """
            select payload_type, payload::text, sequence_number + 1 from log.event
            where aggregate_identifier = ? order by sequence_number desc limit 1
            """)
        .param(stream)
        .query((row, n) -> new Last(row.getString(1), row.getString(2), row.getLong(3)))
        .optional();
  }

  /** Where an event stands in the log, once the sequencer has placed it. */
  public Optional<Place> place(String stream, long version) {
    return database
        .sql(
            """
            select position, recorded_at from log.event join log.sequence using (global_index)
            where aggregate_identifier = ? and sequence_number = ?
            """)
        .params(stream, version - 1)
        .query(
            (row, n) ->
                new Place(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant()))
        .optional();
  }

  /**
   * @throws IllegalStateException if the log holds a type that this version cannot read: going on
   *     would skip facts
   */
  public void requireKnownTypes(EventAliases aliases) {
    List<String> unknown =
        database
            .sql("select distinct payload_type from log.event")
            .query(String.class)
            .list()
            .stream()
            .filter(alias -> aliases.type(alias).isEmpty())
            .toList();
    if (!unknown.isEmpty()) {
      throw new IllegalStateException(
          "The log holds events that this version does not know: %s. Start a newer version."
              .formatted(String.join(", ", unknown)));
    }
  }

  /**
   * An event of a stream, as stored.
   *
   * @param version the number of events in the stream up to it
   */
  public record Last(String alias, String payload, long version) {

    private static final JsonMapper JSON = new JsonMapper();

    /** What it tells. */
    public <E> E event(EventAliases aliases, Class<E> type) {
      return type.cast(JSON.readValue(payload, aliases.type(alias).orElseThrow()));
    }
  }
}
