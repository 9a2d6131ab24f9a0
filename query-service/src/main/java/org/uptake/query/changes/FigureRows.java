package org.uptake.query.changes;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads how the figures before a day were published, and how they moved. */
@Component
@SuppressWarnings("InlineFormatString") // statements read better apart from their use
final class FigureRows {

  private static final String SUMMED =
      """
      select m.review, m.month, m.stage, m.confirmed, sum(m.delta) as delta from (%s) m
      group by 1, 2, 3, 4 having sum(m.delta) <> 0 order by 1, 2, 3, 4
      """;

  private final JdbcClient database;

  FigureRows(JdbcClient database) {
    this.database = database;
  }

  /** What the period moved, in order of months. */
  List<MonthlyMove> moved(BriefingPeriod period) {
    String moves =
        """
        select m.review, date_trunc('month', m.day)::date as month, m.stage, m.confirmed, m.delta
        from move m
        where m.addressee = '' and m.position > :before and m.position <= :position
          and m.day < :firstDay
        """
            + period.ofReview("m");
    return sum(moves, period);
  }

  /** What was known when the period began, in order of months: a checkpoint, and what followed. */
  List<MonthlyMove> published(BriefingPeriod period) {
    String moves =
        """
        select m.review, m.month, m.stage, m.confirmed, m.delta from checkpoint m
        where m.position = (select max(position) from checkpoint where position <= :before) %1$s
        union all
        select m.review, date_trunc('month', m.day)::date, m.stage, m.confirmed, m.delta
        from move m
        where m.addressee = '' and m.position <= :before and m.day < :firstDay
          and m.position > (select coalesce(max(position), 0) from checkpoint
                            where position <= :before) %1$s
        """
            .formatted(period.ofReview("m"));
    return sum(moves, period);
  }

  private List<MonthlyMove> sum(String moves, BriefingPeriod period) {
    return database
        .sql(SUMMED.formatted(moves))
        .params(period.parameters())
        .query(
            (row, n) ->
                new MonthlyMove(
                    row.getString("review"),
                    row.getObject("month", LocalDate.class),
                    row.getString("stage"),
                    row.getBoolean("confirmed"),
                    row.getLong("delta")))
        .list();
  }
}
