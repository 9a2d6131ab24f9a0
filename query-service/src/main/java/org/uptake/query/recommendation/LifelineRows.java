package org.uptake.query.recommendation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uptake.query.platform.Standpoint;
import org.uptake.query.recommendation.RecommendationDetails.Life;

/** Reads the stages that recommendations had, one after the other. */
final class LifelineRows {

  /** Of each in a list. */
  static final int MOST_STAGES = 100;

  /** So many spans are looked at for them, of which several may have the same stage. */
  static final int MOST_SPANS = 1_000;

  private static final String LIVES =
      """
      select named.id, life.since, life.dated, life.stage,
        lead(life.since) over (partition by named.id order by life.since) as next
      from unnest(:ids) named(id) cross join lateral (
        select distinct span.since, span.dated, span.stage from (
          select s.since, s.dated, s.stage from span s
          where s.recommendation = named.id and s.from_day <= :asOf and %s
          order by s.from_day desc limit :spans) span
        order by span.since desc limit :stages) life
      order by named.id, life.since
      """
          .formatted(Standpoint.KNOWN.formatted("s"));

  private final JdbcClient database;

  LifelineRows(JdbcClient database) {
    this.database = database;
  }

  /** The whole life; {@code to} only where the next stage began by {@code asOf}. */
  List<Life> whole(String id, Standpoint at) {
    return lives(List.of(id), null, null, at).getOrDefault(id, List.of());
  }

  /** By recommendation the latest stages, and so the whole life of almost all. */
  Map<String, List<Life>> latest(List<String> ids, Standpoint at) {
    return lives(ids, MOST_SPANS, MOST_STAGES, at);
  }

  private Map<String, List<Life>> lives(
      List<String> ids, @Nullable Integer spans, @Nullable Integer stages, Standpoint at) {
    Map<String, List<Life>> lives = new HashMap<>();
    database
        .sql(LIVES)
        .params(at.parameters())
        .param("ids", ids.toArray(String[]::new))
        .param("spans", spans)
        .param("stages", stages)
        .query(
            row -> {
              lives
                  .computeIfAbsent(row.getString("id"), none -> new ArrayList<>())
                  .add(
                      new Life(
                          row.getObject("since", LocalDate.class),
                          row.getString("dated"),
                          row.getObject("next", LocalDate.class),
                          row.getString("stage")));
            });
    return lives;
  }
}
