package org.uptake.query.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.review.ReviewRegistered;
import org.uptake.query.log.Recorded;
import org.uptake.query.platform.Standpoint;

/** Writes the table {@code review}, and counts the recommendations of reviews. */
final class ReviewRows {

  private static final String AT =
      """
      s.from_day <= :asOf and s.to_day > :asOf
        and s.known_from <= :position and s.known_to > :position
      """;

  private final JdbcClient database;

  ReviewRows(JdbcClient database) {
    this.database = database;
  }

  void put(Recorded recorded, ReviewRegistered review) {
    database
        .sql("update review set known_to = ? where code = ? and known_to > ?")
        .params(recorded.position(), review.code().value(), recorded.position())
        .update();
    StakeholderCode custodian = review.custodian();
    database
        .sql(
            """
            insert into review (code, known_from, version, title, published_on, symbol,
              commissioned_by, custodian, summary, reporting_period_months)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(review.code().value(), recorded.position(), recorded.version())
        .params(review.title(), review.publishedOn().value())
        .param(review.symbol())
        .param(review.commissionedBy())
        .param(custodian == null ? null : custodian.value())
        .param(review.summary())
        .param(review.months())
        .update();
  }

  /** By review. */
  List<Count> countByReview(Standpoint at) {
    return at(
            at,
            "select s.review, s.stage, count(*) from span s where " + AT + " group by 1, 2")
        .query((row, n) -> new Count(row.getString(1), row.getString(2), row.getLong(3)))
        .list();
  }

  /** By theme, which is null for those without. */
  List<Count> countByTheme(String review, Standpoint at) {
    return at(
            at,
            """
            select r.theme, s.stage, count(*)
            from span s join recommendation r on r.id = s.recommendation
              and r.known_from <= :position and r.known_to > :position
            where s.review = :review and\s"""
                + AT
                + " group by 1, 2 order by 1 nulls last")
        .param("review", review)
        .query((row, n) -> new Count(row.getString(1), row.getString(2), row.getLong(3)))
        .list();
  }

  /** By addressee; one with several counts under each. */
  List<Count> countByAddressee(String review, Standpoint at) {
    return at(
            at,
            """
            select addressee, s.stage, count(*)
            from span s join recommendation r on r.id = s.recommendation
              and r.known_from <= :position and r.known_to > :position,
              unnest(r.addressees) as addressee
            where s.review = :review and\s"""
                + AT
                + " group by 1, 2 order by 1")
        .param("review", review)
        .query((row, n) -> new Count(row.getString(1), row.getString(2), row.getLong(3)))
        .list();
  }

  /**
   * @param months the reporting period
   */
  Marks marks(String review, int months, Standpoint at) {
    return at(
            at,
            """
            select count(*) filter (where confirmed),
              count(*) filter (where stage not in ('closed', 'declined', 'implemented')
                and (heard_until + :months * interval '1 month')::date < :asOf),
              count(*) filter (where due_on < :asOf)
            from span s where s.review = :review and\s"""
                + AT)
        .param("review", review)
        .param("months", months)
        .query((row, n) -> new Marks(row.getLong(1), row.getLong(2), row.getLong(3)))
        .single();
  }

  private JdbcClient.StatementSpec at(Standpoint at, String sql) {
    return database.sql(sql).param("asOf", at.asOf()).param("position", at.position());
  }

  /** How many of a group are in a stage. */
  record Count(@Nullable String group, String stage, long number) {}

  /** How many are confirmed, silent, overdue. */
  record Marks(long confirmed, long silent, long overdue) {}
}
