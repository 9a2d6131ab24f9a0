package org.uptake.query.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uptake.query.platform.Standpoint;

/** Reads how the stages of a review moved. */
final class ProgressRows {

  private final JdbcClient database;

  ProgressRows(JdbcClient database) {
    this.database = database;
  }

  /** In order of days; one recommendation enters a stage and leaves it with a move each. */
  List<Move> moves(String review, Standpoint at) {
    return database
        .sql(
            """
            select day, stage, confirmed, sum(delta)
            from (select from_day as day, stage, confirmed, 1 as delta from span
                  where review = :review and known_from <= :position and known_to > :position
                  union all
                  select to_day, stage, confirmed, -1 from span
                  where review = :review and known_from <= :position and known_to > :position
                    and to_day < 'infinity') moves
            group by 1, 2, 3 having sum(delta) <> 0 order by 1
            """)
        .param("review", review)
        .param("position", at.position())
        .query(
            (row, n) ->
                new Move(
                    row.getObject(1, LocalDate.class),
                    row.getString(2),
                    row.getBoolean(3),
                    row.getLong(4)))
        .list();
  }

  /** When a review was published, as known then. */
  Optional<String> publishedOn(String review, Standpoint at) {
    return database
        .sql(
            """
            select published_on from review
            where code = :review and known_from <= :position and known_to > :position
            """)
        .param("review", review)
        .param("position", at.position())
        .query(String.class)
        .optional();
  }

  Optional<Long> firstKnown(String review) {
    return database
        .sql("select min(known_from) from review where code = ? having count(*) > 0")
        .param(review)
        .query(Long.class)
        .optional();
  }

  /** From a day on there is so many more (or fewer) in a stage. */
  record Move(LocalDate day, String stage, boolean confirmed, long delta) {}
}
