package org.uptake.query.recommendation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.RecommendationFunded;
import org.uptake.query.platform.Standpoint;
import org.uptake.query.recommendation.RecommendationDetails.FundingTotal;
import tools.jackson.databind.json.JsonMapper;

/** Reads the money for a recommendation. */
final class FundingRows {

  private final JdbcClient database;
  private final JsonMapper json;

  FundingRows(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /** Totals; entries under one contribution that agree in everything count once. */
  List<FundingTotal> funding(String id, Standpoint at) {
    Map<List<String>, BigDecimal> totals =
        new TreeMap<>(java.util.Comparator.comparing(List::toString));
    Map<List<Object>, Boolean> counted = new LinkedHashMap<>();
    for (RecommendationFunded money : money(id, at)) {
      List<Object> gift =
          money.contribution() == null
              ? List.of(money.id())
              : List.of(
                  money.contribution(),
                  money.by(),
                  money.occurredOn(),
                  money.amount(),
                  money.currency(),
                  money.phase());
      if (counted.put(gift, true) == null) {
        totals.merge(
            List.of(money.currency(), money.phase().word()),
            money.amount().number(),
            BigDecimal::add);
      }
    }
    return totals.entrySet().stream()
        .map(
            total ->
                new FundingTotal(
                    total.getKey().get(0), total.getKey().get(1), total.getValue().toPlainString()))
        .toList();
  }

  private List<RecommendationFunded> money(String id, Standpoint at) {
    return database
        .sql(
            """
            select e.body::text from entry e
              join recommendation r on r.id = e.recommendation and %s
            where e.recommendation = :id and e.kind = 'funded' and %s
              and greatest(e.earliest, r.proposed_day) <= :asOf
            order by e.recorded
            """
                .formatted(Standpoint.KNOWN.formatted("r"), Standpoint.KNOWN.formatted("e")))
        .params(at.parameters())
        .param("id", id)
        .query((row, n) -> (RecommendationFunded) json.readValue(row.getString(1), Entry.class))
        .list();
  }
}
