package org.uptake.query.funding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uptake.query.platform.Contributions;
import org.uptake.query.platform.FundingTotal;
import org.uptake.query.platform.Standpoint;

/** Adds up what was credited to recommendations. */
@Component
final class FundingRows {

  private final JdbcClient database;

  FundingRows(JdbcClient database) {
    this.database = database;
  }

  /** A contribution counts once in each group; what was recorded in error counts nowhere. */
  List<Grouped> totals(List<FundingGrouping> groupings, FundingFilter filter, Standpoint at) {
    return database
        .sql(
            """
            select %1$s currency, phase, sum(amount) as amount, count(*) as contributions
            from (select distinct %2$s %3$s %4$s %5$s) contributions
            group by %1$s currency, phase order by %1$s currency, phase
            """
                .formatted(
                    columns(groupings, FundingGrouping::column),
                    columns(groupings, FundingGrouping::named),
                    Contributions.ONE,
                    Contributions.CREDITED,
                    filter.sql()))
        .params(at.parameters())
        .params(filter.conditions())
        .query((row, n) -> grouped(groupings, row))
        .list();
  }

  private static String columns(
      List<FundingGrouping> groupings, Function<FundingGrouping, String> column) {
    return groupings.stream()
        .map(grouping -> column.apply(grouping) + ", ")
        .collect(Collectors.joining());
  }

  private static Grouped grouped(List<FundingGrouping> groupings, ResultSet row)
      throws SQLException {
    Map<FundingGrouping, String> group = new EnumMap<>(FundingGrouping.class);
    for (FundingGrouping grouping : groupings) {
      group.put(grouping, row.getString(grouping.column()));
    }
    return new Grouped(
        group,
        new FundingTotal(
            row.getString("currency"),
            row.getString("phase"),
            row.getBigDecimal("amount"),
            row.getLong("contributions")));
  }

  /** A total of a group. */
  record Grouped(Map<FundingGrouping, String> group, FundingTotal total) {}
}
