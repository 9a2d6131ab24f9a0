package org.uptake.query.attention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uptake.query.platform.Page;
import org.uptake.query.platform.Standpoint;

/** Reads which recommendations need a person. */
final class AttentionRows {

  private final JdbcClient database;

  AttentionRows(JdbcClient database) {
    this.database = database;
  }

  Counts count(AttentionFilter filter, Standpoint at) {
    return database
        .sql(
            "select count(*) as total, %s from (%s) standing where %s"
                .formatted(
                    AttentionSql.columns("count(%1$s) as %1$s"),
                    AttentionSql.standing(filter),
                    AttentionSql.needed(filter)))
        .params(at.parameters())
        .params(filter.conditions())
        .query((row, n) -> counts(row))
        .single();
  }

  private static Counts counts(ResultSet row) throws SQLException {
    Map<String, Long> byReason = new LinkedHashMap<>();
    for (Reason reason : Reason.values()) {
      byReason.put(reason.word(), row.getLong(reason.column()));
    }
    return new Counts(row.getLong("total"), byReason);
  }

  /** The most urgent first. */
  List<Standing> list(AttentionFilter filter, Page page, Standpoint at) {
    String urgency = AttentionSql.urgency(filter);
    return database
        .sql(
            """
            select standing.*, r.number, r.title
            from (select * from (%1$s) standing where %2$s
                  order by %3$s limit :size offset :offset) standing
              join recommendation r on r.id = standing.recommendation and %4$s
            order by %5$s
            """
                .formatted(
                    AttentionSql.standing(filter),
                    AttentionSql.needed(filter),
                    urgency,
                    Standpoint.KNOWN.formatted("r"),
                    urgency))
        .params(at.parameters())
        .params(filter.conditions())
        .param("size", page.size())
        .param("offset", page.offset())
        .query((row, n) -> standing(row))
        .list();
  }

  private static Standing standing(ResultSet row) throws SQLException {
    Map<Reason, LocalDate> reasons = new EnumMap<>(Reason.class);
    for (Reason reason : Reason.values()) {
      LocalDate day = row.getObject(reason.column(), LocalDate.class);
      if (day != null) {
        reasons.put(reason, day);
      }
    }
    return new Standing(
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

  /**
   * How many need a person.
   *
   * @param byReason by the word of each reason; one with several counts under each
   */
  record Counts(long total, Map<String, Long> byReason) {}
}
