package org.uptake.query.attention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uptake.query.attention.Attention.ReviewNeeds;
import org.uptake.query.platform.Page;
import org.uptake.query.platform.Standpoint;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads which recommendations need a person. */
@Component
final class AttentionRows {

  private static final int MOST_REVIEWS = 1_000;

  private static final JsonMapper JSON = new JsonMapper();

  private final JdbcClient database;

  AttentionRows(JdbcClient database) {
    this.database = database;
  }

  /** The most urgent first. */
  Found find(AttentionFilter filter, Page page, Standpoint at) {
    List<Hit> hits =
        database
            .sql(sql(filter))
            .params(at.parameters())
            .params(filter.conditions())
            .param("size", page.size())
            .param("offset", page.offset())
            .param("reviews", MOST_REVIEWS)
            .query((row, n) -> new Hit(counts(row), reviews(row), standing(row)))
            .list();
    return new Found(
        hits.getFirst().counts(),
        hits.stream().flatMap(hit -> hit.reviews().stream()).toList(),
        hits.stream().map(Hit::standing).filter(Objects::nonNull).toList());
  }

  /** Tells at once how many there are and which: what needs a person is found only once. */
  private static String sql(AttentionFilter filter) {
    return """
    with need as materialized (select * from (%1$s) standing where %2$s),
      counts as (select count(*) as total, %3$s from need),
      page as (select *, row_number() over () as nth
        from (select * from need standing order by %4$s limit :size offset :offset) standing)
    select counts.*, standing.*, r.number, r.title,
      case when coalesce(standing.nth, 1) = 1 then (
        select json_agg(told order by told.review) from (
          select review, count(*) as total, %3$s from need
          group by review order by review limit :reviews) told) end as reviews
    from counts
      left join (page standing
        join recommendation r on r.id = standing.recommendation and %5$s) on true
    order by %4$s
    """
        .formatted(
            AttentionSql.standing(filter),
            AttentionSql.needed(filter),
            AttentionSql.columns("count(%1$s) as %1$s_count"),
            AttentionSql.urgency(filter),
            Standpoint.KNOWN.formatted("r"));
  }

  private static Counts counts(ResultSet row) throws SQLException {
    Map<String, Long> byReason = new LinkedHashMap<>();
    for (Reason reason : Reason.values()) {
      byReason.put(reason.word(), row.getLong(reason.column() + "_count"));
    }
    return new Counts(row.getLong("total"), byReason);
  }

  /** The first row tells them for all. */
  private static List<ReviewNeeds> reviews(ResultSet row) throws SQLException {
    String told = row.getString("reviews");
    return told == null
        ? List.of()
        : JSON.readTree(told).valueStream().map(AttentionRows::review).toList();
  }

  private static ReviewNeeds review(JsonNode review) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (Reason reason : Reason.values()) {
      counts.put(reason.word(), review.path(reason.column() + "_count").asLong());
    }
    return new ReviewNeeds(review.path("review").asString(), review.path("total").asLong(), counts);
  }

  private static @Nullable Candidate standing(ResultSet row) throws SQLException {
    if (row.getString("recommendation") == null) {
      return null;
    }
    Map<Reason, LocalDate> reasons = new EnumMap<>(Reason.class);
    for (Reason reason : Reason.values()) {
      LocalDate day = row.getObject(reason.column(), LocalDate.class);
      if (day != null) {
        reasons.put(reason, day);
      }
    }
    return new Candidate(
        row.getString("recommendation"),
        row.getString("review"),
        row.getString("number"),
        row.getString("title"),
        row.getString("stage"),
        row.getString("custodian"),
        row.getInt("reporting_period_months"),
        row.getObject("contradicted_by", UUID.class),
        reasons);
  }

  /** How many need a person, also in each review, and a page of them. */
  record Found(Counts counts, List<ReviewNeeds> reviews, List<Candidate> page) {}

  /** Every row tells the counts; the only row of an empty page nothing else. */
  private record Hit(Counts counts, List<ReviewNeeds> reviews, @Nullable Candidate standing) {}

  /**
   * How many need a person.
   *
   * @param byReason by the word of each reason; one with several counts under each
   */
  record Counts(long total, Map<String, Long> byReason) {}
}
