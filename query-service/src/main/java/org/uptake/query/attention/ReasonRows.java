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
import org.springframework.stereotype.Component;
import org.uptake.kernel.PartialDate;
import org.uptake.query.attention.TrackStanding.Target;
import org.uptake.query.platform.Standpoint;

/** Reads the tracks of recommendations that need a person. */
@Component
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
            select t.*, unfinished(t.response, t.step) as unfinished
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
        row.getObject("self_confirmed_by", UUID.class),
        unfinished ? missed(row, asOf) : null);
  }

  private static @Nullable Target missed(ResultSet row, LocalDate asOf) throws SQLException {
    String date = row.getString("target");
    if (date == null || !PartialDate.of(date).last().isBefore(asOf)) {
      return null;
    }
    return new Target(
        PartialDate.of(date),
        row.getObject("target_by", UUID.class),
        row.getInt("target_moves"),
        row.getInt("slippage_days"));
  }
}
