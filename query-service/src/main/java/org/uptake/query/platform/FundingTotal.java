package org.uptake.query.platform;

import java.math.BigDecimal;

/**
 * Money of a phase in a currency; phases are never added together.
 *
 * @param amount a decimal text, with two decimals or none
 * @param contributions how many it consists of
 */
public record FundingTotal(String currency, String phase, String amount, long contributions) {

  private static final int CENTS = 2;

  public FundingTotal(String currency, String phase, BigDecimal amount, long contributions) {
    this(currency, phase, text(amount), contributions);
  }

  private static String text(BigDecimal amount) {
    boolean whole = amount.stripTrailingZeros().scale() <= 0;
    return amount.setScale(whole ? 0 : CENTS).toPlainString();
  }
}
