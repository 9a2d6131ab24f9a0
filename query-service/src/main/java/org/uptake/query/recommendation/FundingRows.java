package org.uptake.query.recommendation;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uptake.kernel.RecommendationId;
import org.uptake.query.platform.Contributions;
import org.uptake.query.platform.FundingTotal;
import org.uptake.query.platform.Standpoint;

/** Reads the money for a recommendation. */
final class FundingRows {

  private final JdbcClient database;

  FundingRows(JdbcClient database) {
    this.database = database;
  }

  List<FundingTotal> funding(RecommendationId id, Standpoint at) {
    return database
        .sql(
            """
            select currency, phase, sum(amount), count(*)
            from (select distinct %s %s and c.review = :review and c.recommendation = :id) contributions
            group by currency, phase order by currency, phase
            """
                .formatted(Contributions.ONE, Contributions.CREDITED))
        .params(at.parameters())
        .param("review", id.review().value())
        .param("id", id.value())
        .query(
            (row, n) ->
                new FundingTotal(
                    row.getString(1), row.getString(2), row.getBigDecimal(3), row.getLong(4)))
        .list();
  }
}
