package org.uptake.query.platform;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Money of a phase in a currency; phases are never added together.
 *
 * @param amount a decimal text, with two decimals or none
 * @param contributions how many it consists of
 * @param net of what was pledged what was not taken back, of what was paid out what was not handed
 *     back; null where nothing was, and for the other phases
 */
public record FundingTotal(
    String currency, String phase, String amount, long contributions, @Nullable String net) {

  private static final int CENTS = 2;

  /** What lessens what. */
  private static final Map<String, String> BACK =
      Map.of("pledged", "withdrawn", "disbursed", "returned");

  public FundingTotal(String currency, String phase, BigDecimal amount, long contributions) {
    this(currency, phase, text(amount), contributions, null);
  }

  /**
   * @param totals one for each currency and phase
   */
  public static List<FundingTotal> withNet(List<FundingTotal> totals) {
    return totals.stream().map(total -> total.less(totals)).toList();
  }

  private FundingTotal less(List<FundingTotal> others) {
    String back = BACK.get(phase);
    return others.stream()
        .filter(other -> other.currency.equals(currency) && other.phase.equals(back))
        .findFirst()
        .map(other -> less(new BigDecimal(other.amount)))
        .orElse(this);
  }

  private FundingTotal less(BigDecimal back) {
    BigDecimal net = new BigDecimal(amount).subtract(back);
    return new FundingTotal(currency, phase, amount, contributions, text(net));
  }

  private static String text(BigDecimal amount) {
    boolean whole = amount.stripTrailingZeros().scale() <= 0;
    return amount.setScale(whole ? 0 : CENTS).toPlainString();
  }
}
