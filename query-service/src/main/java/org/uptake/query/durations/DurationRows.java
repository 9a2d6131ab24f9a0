package org.uptake.query.durations;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uptake.query.platform.Standpoint;

/** Reads for how many days recommendations waited. */
@Component
@SuppressWarnings("InlineFormatString") // statements read better apart from their use
final class DurationRows {

  private static final String STANDING =
      """
      with standing as materialized (
        select s.*, case when waiting then cast(:asOf as date) else s.since end as until
        from (select proposed_day, endorsed_on, funded_on, implemented_on, since,
                not settled(stage) as waiting
              from span s where %s %s) s)
      """;

  /**
   * Read once for each milestone: three short passes take less than one of three times the rows.
   */
  private static final String COUNTED =
      """
      select '%1$s' as milestone, coalesce(%1$s_on, until) - proposed_day as days,
        count(%1$s_on) as reached,
        count(*) filter (where %1$s_on is null and waiting) as waiting,
        count(*) filter (where %1$s_on is null and not waiting) as ended
      from standing group by days
      """;

  private final JdbcClient database;

  DurationRows(JdbcClient database) {
    this.database = database;
  }

  /** In order of days. */
  Map<Milestone, List<Observed>> observed(DurationSelection selection, Standpoint at) {
    return database
        .sql(sql(selection))
        .params(at.parameters())
        .params(selection.columns())
        .query((row, n) -> row(row))
        .list()
        .stream()
        .collect(groupingBy(Row::milestone, mapping(Row::observed, toList())));
  }

  private static String sql(DurationSelection selection) {
    return STANDING.formatted(Standpoint.HELD.formatted("s"), selection.sql())
        + Arrays.stream(Milestone.values())
            .map(milestone -> COUNTED.formatted(milestone.word()))
            .collect(joining(" union all "))
        + " order by days";
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
