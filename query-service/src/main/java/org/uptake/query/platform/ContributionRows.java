package org.uptake.query.platform;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Adds up contributions. */
public final class ContributionRows {

  private final JdbcClient database;

  public ContributionRows(JdbcClient database) {
    this.database = database;
  }

  /**
   * Totals by currency and phase, in this order.
   *
   * @param columns what the entries that tell of the money have in which column
   */
  public List<FundingTotal> totals(Map<String, String> columns, Standpoint at) {
    String having =
        columns.keySet().stream()
            .map(column -> " and c.%1$s = :%1$s".formatted(column))
            .collect(Collectors.joining());
    return FundingTotal.withNet(
        database
            .sql(
                """
            select currency, phase, sum(amount), count(*)
            from (select distinct %s %s %s) contributions
            group by currency, phase order by currency, phase
            """
                    .formatted(Contributions.ONE, Contributions.CREDITED, having))
            .params(at.parameters())
            .params(columns)
            .query(
                (row, n) ->
                    new FundingTotal(
                        row.getString(1), row.getString(2), row.getBigDecimal(3), row.getLong(4)))
            .list());
  }
}
