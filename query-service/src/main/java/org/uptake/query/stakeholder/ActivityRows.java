package org.uptake.query.stakeholder;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uptake.query.platform.ContributionRows;
import org.uptake.query.platform.FundingTotal;
import org.uptake.query.platform.Standpoint;
import org.uptake.query.stakeholder.Activity.Acts;
import org.uptake.query.stakeholder.Activity.Lag;

/** Reads what a stakeholder did, as entries by it tell. */
@Component
final class ActivityRows {

  private static final String BY_IT =
      "c.by_whom = :code and c.day <= :asOf and " + Standpoint.KNOWN.formatted("c");

  private final JdbcClient database;
  private final ContributionRows contributions;

  ActivityRows(JdbcClient database) {
    this.database = database;
    this.contributions = new ContributionRows(database);
  }

  /** By kind, in order of the first day of each. */
  List<Acts> acts(String code, Standpoint at) {
    return database
        .sql(
            """
            select c.kind, count(*), min(c.day), max(c.day) from counted c
            where %s group by c.kind order by 3, 1
            """
                .formatted(BY_IT))
        .params(at.parameters())
        .param("code", code)
        .query(
            (row, n) ->
                new Acts(
                    row.getString(1),
                    row.getLong(2),
                    row.getObject(3, LocalDate.class),
                    row.getObject(4, LocalDate.class)))
        .list();
  }

  /** Totals; entries under one contribution that agree in everything count once. */
  List<FundingTotal> given(String code, Standpoint at) {
    return contributions.totals(Map.of("by_whom", code), at);
  }

  Lag lag(String code, Standpoint at) {
    return database
        .sql(
            """
            select count(*), percentile_disc(0.5) within group (order by c.lag_days),
              percentile_disc(0.9) within group (order by c.lag_days)
            from counted c where %s
            """
                .formatted(BY_IT))
        .params(at.parameters())
        .param("code", code)
        .query(
            (row, n) ->
                new Lag(
                    row.getLong(1),
                    row.getObject(2, Integer.class),
                    row.getObject(3, Integer.class)))
        .single();
  }
}
