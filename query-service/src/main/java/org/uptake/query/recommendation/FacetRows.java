package org.uptake.query.recommendation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uptake.query.platform.StageCounts;
import org.uptake.query.platform.Standpoint;
import org.uptake.query.recommendation.RecommendationListing.Facets;

/** Counts recommendations by the values of each filter, with all filters but that one. */
final class FacetRows {

  /** Values of a filter that are told. */
  static final int MOST = 100;

  private final JdbcClient database;

  FacetRows(JdbcClient database) {
    this.database = database;
  }

  Facets facets(RecommendationFilter filter, Standpoint at) {
    Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);
    Arrays.stream(Facet.values()).forEach(facet -> counts.put(facet, new LinkedHashMap<>()));
    database
        .sql(sql(filter))
        .params(at.parameters())
        .params(filter.conditions())
        .param("most", MOST + 1)
        .query(
            row -> {
              counts
                  .getOrDefault(Facet.valueOf(row.getString("facet")), Map.of())
                  .put(row.getString("value"), row.getLong("number"));
            });
    return facets(counts);
  }

  private static Facets facets(Map<Facet, Map<String, Long>> counts) {
    StageCounts stages = new StageCounts();
    counts.getOrDefault(Facet.STAGE, Map.of()).forEach(stages::add);
    List<String> more = new ArrayList<>();
    return new Facets(
        stages,
        first(Facet.REVIEW, counts, more),
        first(Facet.THEME, counts, more),
        first(Facet.ADDRESSEE, counts, more),
        only(Facet.SILENT, counts),
        only(Facet.OVERDUE, counts),
        more.isEmpty() ? null : more);
  }

  /** Those of most recommendations. */
  private static Map<String, Long> first(
      Facet facet, Map<Facet, Map<String, Long>> counts, List<String> more) {
    Map<String, Long> all = counts.getOrDefault(facet, Map.of());
    if (all.size() <= MOST) {
      return all;
    }
    more.add(facet.parameter());
    Map<String, Long> first = new LinkedHashMap<>();
    all.entrySet().stream().limit(MOST).forEach(one -> first.put(one.getKey(), one.getValue()));
    return first;
  }

  private static long only(Facet facet, Map<Facet, Map<String, Long>> counts) {
    return counts.getOrDefault(facet, Map.of()).getOrDefault("true", 0L);
  }

  /** What the other filters let through is found once, with which of these let it through. */
  private static String sql(RecommendationFilter filter) {
    return """
    with found as materialized (
      select s.recommendation, s.review, s.theme, s.stage, %s as silent,
        overdue(s.due_on, :asOf) as overdue, %s
      from span s join review v on v.code = s.review and %s %s
      where %s %s)
    select * from (%s) counts order by facet, number desc, value
    """
        .formatted(
            RecommendationSql.SILENT,
            each(", ", facet -> "(%s) as %s".formatted(fit(facet, filter), fits(facet))),
            Standpoint.KNOWN.formatted("v"),
            tracked(filter),
            Standpoint.HELD.formatted("s"),
            filter.besidesFacets().sql(),
            each(" union all ", facet -> counted(facet, filter)));
  }

  private static String each(String between, Function<Facet, String> sql) {
    return Arrays.stream(Facet.values()).map(sql).collect(Collectors.joining(between));
  }

  private static String fits(Facet facet) {
    return "fits_" + facet.parameter();
  }

  /** The filters on a track hold on one and the same. */
  private static String fit(Facet facet, RecommendationFilter filter) {
    if (facet != Facet.ADDRESSEE) {
      return "true" + filter.only(facet.parameter()).sql();
    }
    return filter.onTrack().isEmpty() ? "true" : "tracked.recommendation is not null";
  }

  private static String tracked(RecommendationFilter filter) {
    return filter.onTrack().isEmpty()
        ? ""
        : "left join (select distinct tracks.* from (%s %s) tracks) tracked using (recommendation)"
            .formatted(RecommendationSql.TRACK, filter.onTrack());
  }

  private static String counted(Facet facet, RecommendationFilter filter) {
    String others =
        Arrays.stream(Facet.values())
            .filter(other -> other != facet)
            .map(FacetRows::fits)
            .collect(Collectors.joining(" and "));
    return """
    (select '%s' as facet, (%s)::text collate "C" as value, count(*) as number
     from found %s where %s and %2$s is not null group by 2 order by 3 desc, 2 limit :most)
    """
        .formatted(facet, facet.value(), from(facet, filter), others);
  }

  private static String from(Facet facet, RecommendationFilter filter) {
    return facet == Facet.ADDRESSEE
        ? "join track t on t.recommendation = found.recommendation and %s %s"
            .formatted(Standpoint.HELD.formatted("t"), filter.without(facet.parameter()).onTrack())
        : "";
  }
}
