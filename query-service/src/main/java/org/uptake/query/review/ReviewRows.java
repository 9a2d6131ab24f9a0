package org.uptake.query.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uptake.query.platform.StageMoves;
import org.uptake.query.platform.Standpoint;

/** Counts the recommendations of reviews. */
@Component
final class ReviewRows {

  private static final String AT = Standpoint.HELD.formatted("s");

  private final JdbcClient database;

  ReviewRows(JdbcClient database) {
    this.database = database;
  }

  /** By review. */
  List<Count> countByReview(Standpoint at) {
    return database
        .sql(
            "select review, stage, sum(delta) from %s moves group by 1, 2"
                .formatted(StageMoves.OF_ALL))
        .param("position", at.position())
        .param("until", at.asOf())
        .query((row, n) -> new Count(row.getString(1), row.getString(2), row.getLong(3)))
        .list();
  }

  /** By theme, which is null for those without. */
  List<Count> countByTheme(String review, Standpoint at) {
    return database
        .sql(
            """
            select s.theme, s.stage, count(*) from span s
            where s.review = :review and\s"""
                + AT
                + " group by 1, 2 order by 1 nulls last")
        .params(at.parameters())
        .param("review", review)
        .query((row, n) -> new Count(row.getString(1), row.getString(2), row.getLong(3)))
        .list();
  }

  /** By addressee; one with several counts under each. */
  List<Count> countByAddressee(String review, Standpoint at) {
    return database
        .sql(
            """
            select addressee, s.stage, count(*)
            from span s, unnest(s.addressees) as addressee
            where s.review = :review and\s"""
                + AT
                + " group by 1, 2 order by 1")
        .params(at.parameters())
        .param("review", review)
        .query((row, n) -> new Count(row.getString(1), row.getString(2), row.getLong(3)))
        .list();
  }

  /** By review, for those that have recommendations. */
  Map<String, Marks> marks(List<String> reviews, Standpoint at) {
    Map<String, Marks> marks = new HashMap<>();
    database
        .sql(
            """
            select s.review, count(*) filter (where s.confirmed),
              count(*) filter (where silent(s.stage, s.heard_until, v.reporting_period_months, :asOf)),
              count(*) filter (where overdue(s.due_on, :asOf))
            from span s join review v on v.code = s.review and %s
            where s.review = any(:reviews) and %s group by s.review
            """
                .formatted(Standpoint.KNOWN.formatted("v"), AT))
        .params(at.parameters())
        .param("reviews", reviews.toArray(String[]::new))
        .query(
            row -> {
              marks.put(
                  row.getString(1), new Marks(row.getLong(2), row.getLong(3), row.getLong(4)));
            });
    return marks;
  }

  /** How many of a group are in a stage. */
  record Count(@Nullable String group, String stage, long number) {}

  /** How many are confirmed, silent, overdue. */
  record Marks(long confirmed, long silent, long overdue) {

    static final Marks NONE = new Marks(0, 0, 0);
  }
}
