package org.uptake.query.recommendation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uptake.query.platform.Standpoint;
import org.uptake.query.recommendation.RecommendationDetails.Because;
import org.uptake.query.recommendation.RecommendationDetails.Slippage;
import org.uptake.query.recommendation.RecommendationDetails.Source;
import org.uptake.query.recommendation.RecommendationDetails.TrackDetails;

/** Reads how far the addressees of a recommendation had come, and which entries say so. */
final class TrackRows {

  private final JdbcClient database;

  TrackRows(JdbcClient database) {
    this.database = database;
  }

  /** In order of the addressees. */
  List<TrackDetails> tracks(String id, Standpoint at) {
    List<Track> tracks =
        database
            .sql(
                "select t.* from track t where t.recommendation = :id and "
                    + Standpoint.HELD_BY_NAMED.formatted("t")
                    + " order by t.ordinal")
            .params(at.parameters())
            .param("id", id)
            .query((row, n) -> track(row))
            .list();
    Map<UUID, Source> sources = sources(tracks.stream().flatMap(Track::said).distinct(), at);
    return tracks.stream().map(track -> track.told(sources)).toList();
  }

  private static Track track(ResultSet row) throws SQLException {
    return new Track(
        row.getString("addressee"),
        row.getString("step"),
        row.getBoolean("stalled"),
        row.getObject("since", LocalDate.class),
        row.getString("dated"),
        row.getString("response"),
        row.getString("momentum"),
        row.getString("assurance"),
        row.getString("target"),
        new Slippage(row.getInt("target_moves"), row.getInt("slippage_days")),
        row.getObject("step_by", UUID.class),
        row.getObject("stalled_by", UUID.class),
        row.getObject("response_by", UUID.class),
        row.getObject("assured_by", UUID.class));
  }

  private Map<UUID, Source> sources(Stream<UUID> entries, Standpoint at) {
    Map<UUID, Source> sources = new HashMap<>();
    database
        .sql(
            "select e.entry, e.kind, e.occurred_on, e.by_whom from entry e"
                + " where e.entry = any(:entries) and "
                + Standpoint.KNOWN.formatted("e"))
        .param("entries", entries.toArray(UUID[]::new))
        .param("position", at.position())
        .query(
            row -> {
              UUID entry = row.getObject("entry", UUID.class);
              sources.put(
                  entry,
                  new Source(
                      entry,
                      row.getString("kind"),
                      row.getString("occurred_on"),
                      row.getString("by_whom")));
            });
    return sources;
  }

  /** As the table has it: with the ids of the entries that say so. */
  private record Track(
      String addressee,
      String step,
      boolean stalled,
      LocalDate since,
      String dated,
      String response,
      String momentum,
      String assurance,
      @Nullable String target,
      Slippage slippage,
      UUID stepBy,
      @Nullable UUID stalledBy,
      @Nullable UUID responseBy,
      @Nullable UUID assuredBy) {

    Stream<UUID> said() {
      return Stream.of(stepBy, stalledBy, responseBy, assuredBy).flatMap(Stream::ofNullable);
    }

    TrackDetails told(Map<UUID, Source> sources) {
      return new TrackDetails(
          addressee.isEmpty() ? null : addressee,
          step,
          stalled,
          since,
          dated,
          response,
          momentum,
          assurance,
          new Because(
              sources.get(stepBy),
              sources.get(stalledBy),
              sources.get(responseBy),
              sources.get(assuredBy)),
          target,
          slippage);
    }
  }
}
