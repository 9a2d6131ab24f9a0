package org.uptake.query.attention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.recommendation.Kind;
import org.uptake.query.attention.TrackStanding.Target;
import org.uptake.query.platform.Standpoint;

/** Reads the tracks and the entries of recommendations that need a person. */
final class ReasonRows {

  private final JdbcClient database;

  ReasonRows(JdbcClient database) {
    this.database = database;
  }

  /** By recommendation, in order of the addressees. */
  Map<String, List<TrackStanding>> tracks(List<String> recommendations, Standpoint at) {
    return database
        .sql(
            """
            select t.*, t.response <> 'declined' and t.step <> 'implemented' as unfinished
            from track t where t.recommendation = any(:recommendations) and %s
            order by t.ordinal
            """
                .formatted(Standpoint.HELD_BY_NAMED.formatted("t")))
        .params(at.parameters())
        .param("recommendations", recommendations.toArray(String[]::new))
        .query((row, n) -> track(row, at.asOf()))
        .list()
        .stream()
        .collect(Collectors.groupingBy(TrackStanding::recommendation));
  }

  private static TrackStanding track(ResultSet row, LocalDate asOf) throws SQLException {
    boolean unfinished = row.getBoolean("unfinished");
    return new TrackStanding(
        row.getString("recommendation"),
        row.getString("addressee"),
        unfinished,
        row.getObject("stalled_by", UUID.class),
        row.getString("assurance"),
        row.getObject("assured_by", UUID.class),
        row.getObject("claimed_by", UUID.class),
        unfinished ? missed(row, asOf) : null);
  }

  private static @Nullable Target missed(ResultSet row, LocalDate asOf) throws SQLException {
    String date = row.getString("target");
    if (date == null || !PartialDate.of(date).last().isBefore(asOf)) {
      return null;
    }
    return new Target(
        PartialDate.of(date), row.getInt("target_moves"), row.getInt("slippage_days"));
  }

  /** By recommendation, in order of occurrence. */
  Map<String, List<Told>> entries(List<String> recommendations, Standpoint at) {
    return database
        .sql(
            """
            select e.*, greatest(e.earliest, r.proposed_day) as day, (q.recorded_at at time zone 'UTC')::date as corrected_on,
              coalesce(e.body ->> 'summary', e.body ->> 'reason', e.body ->> 'text', '') as words,
              e.body ->> 'cause' as cause, e.body ->> 'targetDate' as target,
              e.kind = 'endorsed' and e.body ->> 'extent' <> 'noted' as accepts
            from entry e
              join recommendation r on r.id = e.recommendation and %s
              left join log.sequence q on q.position = e.known_from and e.reason is not null
            where e.recommendation = any(:recommendations) and %s
              and greatest(e.earliest, r.proposed_day) <= :asOf
            order by e.kind <> 'proposed', day, e.precision, e.recorded
            """
                .formatted(Standpoint.KNOWN.formatted("r"), Standpoint.KNOWN.formatted("e")))
        .params(at.parameters())
        .param("recommendations", recommendations.toArray(String[]::new))
        .query((row, n) -> told(row))
        .list()
        .stream()
        .collect(Collectors.groupingBy(Told::recommendation));
  }

  private static Told told(ResultSet row) throws SQLException {
    LocalDate corrected = row.getObject("corrected_on", LocalDate.class);
    return new Told(
        row.getObject("entry", UUID.class),
        row.getString("recommendation"),
        Kind.named(row.getString("kind")).orElseThrow(),
        row.getObject("day", LocalDate.class),
        row.getObject("last", LocalDate.class),
        row.getString("addressee"),
        row.getString("by_whom"),
        row.getString("words"),
        row.getString("cause"),
        row.getString("target"),
        row.getBoolean("accepts"),
        row.getLong("known_from"),
        corrected == null ? null : new Told.Correction(row.getString("reason"), corrected));
  }
}
