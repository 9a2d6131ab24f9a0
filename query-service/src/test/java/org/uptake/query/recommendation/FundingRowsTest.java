package org.uptake.query.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.recommendation.RecommendationFunded;
import org.uptake.query.Projecting;
import org.uptake.query.RandomMoney;
import org.uptake.query.TestLog;
import org.uptake.query.log.Positioned;
import org.uptake.query.platform.FundingTotal;
import org.uptake.query.platform.Standpoint;

/** The money of one recommendation. */
final class FundingRowsTest {

  private static final int SIZE = 240;
  private static final LocalDate AS_OF = LocalDate.parse("2026-01-01");

  @Test
  void countsAContributionOnceHoweverOftenItIsCredited() {
    List<Positioned> events = RandomMoney.of(22, SIZE);
    try (TestLog log = TestLog.empty()) {
      Projecting.project(log, Projecting.fresh(log), events);
      RecommendationFundingRows rows = new RecommendationFundingRows(log.client());
      Standpoint at = new Standpoint(AS_OF, null, SIZE);
      for (RecommendationId id : RandomMoney.RECOMMENDATIONS) {
        List<FundingTotal> totals = log.inSnapshot(() -> rows.funding(id, at));
        Map<String, String> amounts = new HashMap<>();
        totals.forEach(total -> amounts.put(total.currency() + total.phase(), total.amount()));
        assertThat(amounts).as(id.value()).isEqualTo(added(events, id));
      }
    }
  }

  private static Map<String, String> added(List<Positioned> events, RecommendationId id) {
    Map<List<Object>, RecommendationFunded> gifts = new HashMap<>();
    for (RecommendationFunded money : RandomMoney.live(events, AS_OF)) {
      if (money.recommendation().equals(id) && !RandomMoney.isInError(events, id)) {
        gifts.put(gift(money), money);
      }
    }
    Map<String, BigDecimal> sums = new HashMap<>();
    gifts
        .values()
        .forEach(
            money ->
                sums.merge(
                    money.currency() + money.phase().word(),
                    money.amount().number(),
                    BigDecimal::add));
    Map<String, String> amounts = new HashMap<>();
    sums.forEach((key, sum) -> amounts.put(key, new FundingTotal("", "", sum, 0).amount()));
    return amounts;
  }

  private static List<Object> gift(RecommendationFunded money) {
    return money.contribution() == null
        ? List.of(money.id())
        : List.of(
            money.contribution(),
            money.by(),
            money.occurredOn(),
            money.amount(),
            money.currency(),
            money.phase());
  }
}
