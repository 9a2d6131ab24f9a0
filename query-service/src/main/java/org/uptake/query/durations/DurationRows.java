package org.uptake.query.durations;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uptake.query.platform.Standpoint;

/** Reads for how many days recommendations waited. */
final class DurationRows {

  /** Nobody waits for a recommendation that is closed, declined or implemented. */
  private static final String WAITING = "s.stage not in ('closed', 'declined', 'implemented')";

  private final JdbcClient database;

  DurationRows(JdbcClient database) {
    this.database = database;
  }

  /** In order of days. */
  Map<Milestone, List<Observed>> observed(Selection selection, Standpoint at) {
    List<Row> rows =
        database
            .sql(
                """
                select milestone,
                  coalesce(reached_on, case when %1$s then cast(:asOf as date) else s.since end)
                    - s.proposed_day as days,
                  count(reached_on) as reached,
                  count(*) filter (where reached_on is null and %1$s) as waiting,
                  count(*) filter (where reached_on is null and not (%1$s)) as ended
                from span s
                  cross join lateral (
                    values ('endorsed' collate "C", s.endorsed_on), ('funded', s.funded_on),
                      ('implemented', s.implemented_on)) as milestones (milestone, reached_on)
                where %2$s %3$s
                group by 1, 2 order by 1, 2
                """
                    .formatted(WAITING, Standpoint.HELD.formatted("s"), selection.sql()))
            .params(at.parameters())
            .params(selection.columns())
            .query((row, n) -> row(row))
            .list();
    return rows.stream().collect(groupingBy(Row::milestone, mapping(Row::observed, toList())));
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        Milestone.valueOf(row.getString("milestone").toUpperCase(Locale.ROOT)),
        new Observed(
            row.getLong("days"),
            row.getLong("reached"),
            row.getLong("waiting"),
            row.getLong("ended")));
  }

  private record Row(Milestone milestone, Observed observed) {}
}
