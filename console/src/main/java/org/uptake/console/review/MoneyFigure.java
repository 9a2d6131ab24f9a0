package org.uptake.console.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.uptake.console.api.FundingAnswer;
import org.uptake.console.api.Money;

/** Money by year, each amount beside a bar as long as its share of the largest of its currency. */
public record MoneyFigure(List<Row> rows) {

  /**
   * @param width of the bar, in per cent
   */
  public record Row(String year, Money money, String width) {}

  static MoneyFigure of(FundingAnswer told) {
    Map<String, BigDecimal> largest =
        told.eachGroup().stream()
            .flatMap(group -> group.totals().stream())
            .collect(
                Collectors.toMap(
                    Money::currency, money -> new BigDecimal(money.amount()), BigDecimal::max));
    return new MoneyFigure(
        told.eachGroup().stream()
            .flatMap(
                group ->
                    group.totals().stream()
                        .map(
                            money ->
                                new Row(
                                    String.valueOf(group.year()),
                                    money,
                                    width(
                                        money,
                                        Objects.requireNonNull(largest.get(money.currency()))))))
            .toList());
  }

  private static String width(Money money, BigDecimal largest) {
    BigDecimal share =
        largest.signum() == 0
            ? BigDecimal.ZERO
            : new BigDecimal(money.amount())
                .multiply(BigDecimal.valueOf(100))
                .divide(largest, 1, RoundingMode.HALF_UP);
    return share.toPlainString() + "%";
  }
}
