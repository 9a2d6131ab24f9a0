package org.uptake.query.theme;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uptake.query.platform.Collation;
import org.uptake.query.platform.Standpoint;

/** Counts the recommendations of themes. */
@Component
final class ThemeRows {

  private final JdbcClient database;

  ThemeRows(JdbcClient database) {
    this.database = database;
  }

  /** By theme, review and stage, in the order of the themes and reviews. */
  List<Count> counts(Optional<String> review, Standpoint at) {
    String sql =
        """
        select s.theme, s.review, s.stage, count(*) from span s where %s %s
        group by 1, 2, 3
        order by %s, s.review
        """
            .formatted(
                Standpoint.HELD.formatted("s"),
                review.isPresent() ? "and s.review = :review" : "",
                Collation.ORDER.formatted("s.theme"));
    return database
        .sql(sql)
        .params(at.parameters())
        .param("review", review.orElse(null))
        .query(
            (row, n) ->
                new Count(row.getString(1), row.getString(2), row.getString(3), row.getLong(4)))
        .list();
  }

  /** How many recommendations of a theme and a review are in a stage. */
  record Count(@Nullable String theme, String review, String stage, long number) {}
}
