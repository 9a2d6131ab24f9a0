package org.uptake.query.attention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uptake.query.platform.Standpoint;

/**
 * Reads the entries that reasons name: of a recommendation with however many entries these alone,
 * each by an index, and of none its body.
 */
@Component
final class NamedRows {

  private static final int LONGEST_REASON = 300;

  private final JdbcClient database;

  NamedRows(JdbcClient database) {
    this.database = database;
  }

  /**
   * @param tracks of all these recommendations
   */
  Named named(List<Candidate> found, List<TrackStanding> tracks, Standpoint at) {
    Map<String, UUID> endorsements = endorsements(having(found, Reason.UNFUNDED), at);
    Map<String, UUID> heard = lastHeard(having(found, Reason.SILENT), at);
    Stream<UUID> ofTracks = tracks.stream().flatMap(TrackStanding::entries);
    Stream<UUID> observed =
        found.stream().flatMap(standing -> Stream.ofNullable(standing.contradictedBy()));
    List<UUID> ids =
        Stream.of(ofTracks, observed, endorsements.values().stream(), heard.values().stream())
            .flatMap(Function.identity())
            .distinct()
            .toList();
    return new Named(entries(ids, at), endorsements, heard);
  }

  private static List<Candidate> having(List<Candidate> found, Reason reason) {
    return found.stream().filter(standing -> standing.reasons().containsKey(reason)).toList();
  }

  private Map<UUID, KnownEntry> entries(Collection<UUID> ids, Standpoint at) {
    return database
        .sql(
            """
            select e.entry, e.kind, e.occurred_on, effective_day(e.earliest, r.proposed_day) as day,
              e.addressee, e.by_whom, coalesce(e.beginning, '') as words, e.cause, e.known_from,
              case when e.corrected then (q.recorded_at at time zone 'UTC')::date end as corrected_on,
              e.reason
            from unnest(:ids) named(entry)
              cross join lateral (
                select e.entry, e.recommendation, e.kind, e.occurred_on, e.earliest, e.addressee,
                  e.by_whom, e.beginning, e.cause, e.known_from, e.known_to, e.reason is not null as corrected,
                  left(e.reason, :longest) as reason
                from entry e where e.entry = named.entry and e.known_from <= :position
                order by e.known_from desc limit 1) e
              join recommendation r on r.id = e.recommendation and %s
              join log.sequence q on q.position = e.known_from
            where e.known_to > :position
            """
                .formatted(Standpoint.KNOWN.formatted("r")))
        .params(at.parameters())
        .param("ids", ids.toArray(UUID[]::new))
        .param("longest", LONGEST_REASON)
        .query((row, n) -> told(row))
        .list()
        .stream()
        .collect(Collectors.toMap(KnownEntry::id, Function.identity()));
  }

  private static KnownEntry told(ResultSet row) throws SQLException {
    LocalDate corrected = row.getObject("corrected_on", LocalDate.class);
    return new KnownEntry(
        row.getObject("entry", UUID.class),
        row.getString("kind"),
        row.getString("occurred_on"),
        row.getObject("day", LocalDate.class),
        row.getString("addressee"),
        row.getString("by_whom"),
        row.getString("words"),
        row.getString("cause"),
        row.getLong("known_from"),
        corrected == null ? null : new KnownEntry.Correction(row.getString("reason"), corrected));
  }

  /** Of each recommendation the first entry that accepts it on the day since which it waits. */
  private Map<String, UUID> endorsements(List<Candidate> unfunded, Standpoint at) {
    return first(
        "e.accepts and e.earliest <= asked.day and effective_day(e.earliest, r.proposed_day) ="
            + " asked.day",
        unfunded,
        Reason.UNFUNDED,
        at);
  }

  /**
   * Of each recommendation the first entry that reaches furthest; observations, transfers and links
   * do not.
   */
  private Map<String, UUID> lastHeard(List<Candidate> silent, Standpoint at) {
    return first(
        "e.kind not in ('observed', 'transferred', 'linked') and e.last = asked.day",
        silent,
        Reason.SILENT,
        at);
  }

  private Map<String, UUID> first(
      String condition, List<Candidate> asked, Reason reason, Standpoint at) {
    Map<String, UUID> first = new HashMap<>();
    database
        .sql(
            """
            select asked.recommendation, found.entry
            from unnest(:recommendations, cast(:days as date[])) asked(recommendation, day)
              join recommendation r on r.id = asked.recommendation and %s
              cross join lateral (
                select e.entry from entry e
                where e.recommendation = asked.recommendation and %s and %s
                order by e.kind <> 'proposed', effective_day(e.earliest, r.proposed_day), e.precision,
                  e.recorded
                limit 1) found
            """
                .formatted(Standpoint.KNOWN.formatted("r"), condition, counts()))
        .params(at.parameters())
        .param("recommendations", texts(asked, Candidate::id))
        .param("days", texts(asked, standing -> standing.since(reason).toString()))
        .query(
            row -> {
              first.put(row.getString("recommendation"), row.getObject("entry", UUID.class));
            });
    return first;
  }

  /** That an entry was known, and about a day that had come. */
  private static String counts() {
    return Standpoint.KNOWN.formatted("e")
        + " and effective_day(e.earliest, r.proposed_day) <= :asOf";
  }

  private static <T> String[] texts(List<T> rows, Function<T, String> text) {
    return rows.stream().map(text).toArray(String[]::new);
  }
}
