package org.uptake.query.recommendation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uptake.query.platform.Page;
import org.uptake.query.platform.Standpoint;

/** Reads lists of recommendations, and how each stood. */
final class ListRows {

  private static final String COLUMNS =
      """
      r.id, r.review, r.number, r.title, r.theme, r.addressees, r.proposed_on, s.stage, s.since,
        s.confirmed, s.contradicted_by is not null as contradicted, s.heard_until, s.due_on, (s.due_on < :asOf) as overdue, %s as silent
      """
          .formatted(RecommendationSql.SILENT);

  private final JdbcClient database;

  ListRows(JdbcClient database) {
    this.database = database;
  }

  List<RecommendationSummary> list(Filter filter, Page page, Standpoint at) {
    String sql =
        "select "
            + COLUMNS
            + RecommendationSql.STANDING
            + filter.sql()
            + " order by r.review, r.ordinal, r.number limit :size offset :offset";
    return database
        .sql(sql)
        .params(at.parameters())
        .params(filter.conditions())
        .param("size", page.size())
        .param("offset", page.offset())
        .query((row, n) -> summary(row))
        .list();
  }

  long count(Filter filter, Standpoint at) {
    return database
        .sql("select count(*) " + RecommendationSql.STANDING + filter.sql())
        .params(at.parameters())
        .params(filter.conditions())
        .query(Long.class)
        .single();
  }

  /** How it stood; empty if it was not proposed by then, or is known as recorded in error. */
  Optional<RecommendationSummary> summary(String id, Standpoint at) {
    return database
        .sql("select " + COLUMNS + RecommendationSql.STANDING + " and r.id = :id")
        .params(at.parameters())
        .param("id", id)
        .query((row, n) -> summary(row))
        .optional();
  }

  private static RecommendationSummary summary(ResultSet row) throws SQLException {
    boolean silent = row.getBoolean("silent");
    boolean overdue = row.getBoolean("overdue");
    LocalDate due = row.getObject("due_on", LocalDate.class);
    return new RecommendationSummary(
        row.getString("id"),
        row.getString("review"),
        row.getString("number"),
        row.getString("title"),
        row.getString("theme"),
        List.of((String[]) row.getArray("addressees").getArray()),
        row.getString("proposed_on"),
        row.getString("stage"),
        row.getObject("since", LocalDate.class),
        row.getBoolean("confirmed"),
        row.getBoolean("contradicted"),
        silent,
        silent ? row.getObject("heard_until", LocalDate.class) : null,
        overdue,
        overdue && due != null ? due.plusDays(1) : null);
  }
}
