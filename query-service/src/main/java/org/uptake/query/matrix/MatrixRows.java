package org.uptake.query.matrix;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uptake.query.platform.Collation;
import org.uptake.query.platform.Page;
import org.uptake.query.platform.Standpoint;

/** Reads how the recommendations of a review stood at the ends of years. */
@Component
final class MatrixRows {

  private static final String PROPOSED =
      """
      from recommendation r
      where r.review = :review and not r.in_error and r.proposed_day <= :asOf and %s
      """
          .formatted(Standpoint.KNOWN.formatted("r"));

  private static final String CELLS =
      """
      with page as (
        select r.* %s order by %s, r.number_order, r.number
        limit :size offset :offset)
      select page.id, page.number, page.title, page.theme, ends.year,
        (select s.stage from span s
         where s.recommendation = page.id and s.from_day <= ends.day and s.to_day > ends.day
           and %s) as stage
      from page cross join (
        select year, least(make_date(year, 12, 31), cast(:asOf as date)) as day
        from generate_series(:first, :last) as year) ends
      order by %s, page.number_order, page.number, ends.year
      """
          .formatted(
              PROPOSED,
              Collation.ORDER.formatted("r.theme"),
              Standpoint.KNOWN.formatted("s"),
              Collation.ORDER.formatted("page.theme"));

  private final JdbcClient database;

  MatrixRows(JdbcClient database) {
    this.database = database;
  }

  /** By theme, those without one last; then by recommendation; then by year. */
  List<Cell> cells(String review, int first, int last, Page page, Standpoint at) {
    return database
        .sql(CELLS)
        .params(at.parameters())
        .param("review", review)
        .param("first", first)
        .param("last", last)
        .param("size", page.size())
        .param("offset", page.offset())
        .query((row, n) -> cell(row))
        .list();
  }

  private static Cell cell(ResultSet row) throws SQLException {
    return new Cell(
        row.getString("id"),
        row.getString("number"),
        row.getString("title"),
        row.getString("theme"),
        row.getInt("year"),
        row.getString("stage"));
  }

  /** How many recommendations the review had made. */
  long count(String review, Standpoint at) {
    return database
        .sql("select count(*) " + PROPOSED)
        .params(at.parameters())
        .param("review", review)
        .query(Long.class)
        .single();
  }

  /** A recommendation in a year; without a stage before it was proposed. */
  record Cell(
      String id,
      String number,
      String title,
      @Nullable String theme,
      int year,
      @Nullable String stage) {}
}
