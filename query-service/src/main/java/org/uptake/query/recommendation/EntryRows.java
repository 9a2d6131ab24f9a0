package org.uptake.query.recommendation;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.query.platform.Fitting;
import org.uptake.query.platform.StageChange;
import org.uptake.query.platform.Standpoint;
import org.uptake.query.platform.Texts;
import org.uptake.query.recommendation.EntryDetails.Author;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the entries of a recommendation. */
final class EntryRows {

  private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

  private final JdbcClient database;
  private final JsonMapper json;

  EntryRows(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /** The newest form of each entry known by then, in order of occurrence and then of recording. */
  List<Outline> outlines(String recommendation, Standpoint at) {
    return database
        .sql(
            """
            select * from (
              select distinct on (e.entry) e.entry, e.kind, e.precision, e.recorded,
                e.known_to <= :position as ended, effective_day(e.earliest, r.proposed_day) as day,
                sum(e.bytes) over (partition by e.entry) as bytes
              from entry e join recommendation r on r.id = e.recommendation
                and r.known_from <= :position and r.known_to > :position
              where e.recommendation = :id and e.known_from <= :position
              order by e.entry, e.known_from desc) newest
            order by kind <> 'proposed', day, precision, recorded
            """)
        .param("id", recommendation)
        .param("position", at.position())
        .query(
            (row, n) ->
                new Outline(
                    row.getObject("entry", UUID.class),
                    row.getObject("day", LocalDate.class),
                    row.getBoolean("ended"),
                    row.getLong("bytes")))
        .list();
  }

  /**
   * The forms of some entries known by then: of each the first, the newest, and before that one as
   * many as fit into an answer.
   *
   * @param history whether more than the first and the newest are wanted
   */
  List<KnownVersion> forms(List<UUID> entries, boolean history, Standpoint at) {
    return database
        .sql(
            """
            select e.*, e.body::text as entry_json, known.recorded_at as form_at,
              ended.recorded_at as ended_at, e.recorded_at as first_at, told.number,
              lag_days(e.last, e.recorded_at) as lag_days, c.stage_before, c.stage_after
            from (
                select e.entry, e.known_from, e.recorded,
                  sum(e.bytes) over newest as bytes, row_number() over newest as nth,
                  count(*) over (partition by e.entry) as number
                from entry e
                where e.entry = any(:entries) and e.known_from <= :position
                window newest as (partition by e.entry order by e.known_from desc)) told
              join entry e on e.entry = told.entry and e.known_from = told.known_from
              join log.sequence known on known.position = e.known_from
              left join log.sequence ended on ended.position = e.known_to
              left join counted c on c.entry = e.entry and %s
            where told.bytes <= :most or told.nth = 1 or told.known_from = told.recorded
            """
                .formatted(Standpoint.KNOWN.formatted("c")))
        .param("most", history ? Fitting.MOST_BYTES : 0)
        .param("entries", entries.toArray(UUID[]::new))
        .param("position", at.position())
        .query((row, n) -> form(row, at.position()))
        .list();
  }

  /** The entries that count, in order of recording, and without their texts. */
  List<Entry> bare(String recommendation, Standpoint at) {
    return database
        .sql(
            "select e.facts::text from entry e where e.recommendation = :id and "
                + Standpoint.KNOWN.formatted("e")
                + " order by e.recorded")
        .param("id", recommendation)
        .param("position", at.position())
        .query((row, n) -> json.readValue(row.getString(1), Entry.class))
        .list();
  }

  /** The position at which an entry of a recommendation was recorded. */
  Optional<Long> firstKnown(String recommendation, UUID entry) {
    return database
        .sql(
            """
            select min(recorded) from entry where recommendation = ? and entry = ?
            having count(*) > 0
            """)
        .params(recommendation, entry)
        .query(Long.class)
        .optional();
  }

  private KnownVersion form(ResultSet row, long position) throws SQLException {
    long knownTo = row.getLong("known_to");
    boolean ended = knownTo <= position;
    return new KnownVersion(
        row.getObject("entry", UUID.class),
        json.readValue(row.getString("entry_json"), FIELDS),
        Texts.of(row.getString("texts")),
        row.getLong("recorded"),
        instant(row, "first_at"),
        new Stamp(
            row.getLong("known_from"),
            instant(row, "form_at"),
            new Author(row.getString("author"), row.getString("organisation"))),
        row.getString("recorded_via"),
        told(row.getString("reason")),
        changed(row),
        StageChange.of(row.getString("stage_before"), row.getString("stage_after")),
        row.getInt("lag_days"),
        ended ? row.getString("ended_as") : null,
        ended ? told(row.getString("ended_reason")) : null,
        ended
            ? new Stamp(
                knownTo,
                instant(row, "ended_at"),
                new Author(row.getString("ended_author"), row.getString("ended_organisation")))
            : null,
        row.getLong("number"));
  }

  private static @Nullable List<String> changed(ResultSet row) throws SQLException {
    Array changed = row.getArray("changed");
    return changed == null ? null : List.of((String[]) changed.getArray());
  }

  /** A reason that is withheld is empty. */
  private static @Nullable String told(@Nullable String reason) {
    return reason == null || reason.isEmpty() ? null : reason;
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /**
   * What of an entry tells whether and where it is listed.
   *
   * @param day its effective day
   * @param ended whether it was retracted
   * @param bytes that all its forms have
   */
  record Outline(UUID id, LocalDate day, boolean ended, long bytes) {}

  /** When something took its place in the log, and by whom. */
  record Stamp(long position, Instant recordedAt, Author author) {}

  /**
   * A form of an entry.
   *
   * @param texts null where they are for everybody and always were
   * @param recorded the position of the entry itself
   * @param changed the fields that the correction changed which gave it this form
   * @param stage what the entry changed in the stage, where it is live and changed something
   * @param lagDays of this form
   * @param endedAs corrected or retracted, if it holds no more
   * @param number of all forms of its entry known by then
   */
  record KnownVersion(
      UUID id,
      Map<String, Object> entry,
      @Nullable Texts texts,
      long recorded,
      Instant recordedAt,
      Stamp since,
      String channel,
      @Nullable String reason,
      @Nullable List<String> changed,
      @Nullable StageChange stage,
      int lagDays,
      @Nullable String endedAs,
      @Nullable String endedReason,
      @Nullable Stamp ended,
      long number) {}
}
