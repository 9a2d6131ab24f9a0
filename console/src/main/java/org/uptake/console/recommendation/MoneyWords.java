package org.uptake.console.recommendation;

import com.ibm.icu.text.NumberFormat;
import java.math.BigDecimal;
import org.uptake.console.api.Money;
import org.uptake.console.frame.Frame;
import org.uptake.pages.Markup;

/** An amount as people write it: its currency by its code, its digits in groups. */
public final class MoneyWords {

  private MoneyWords() {}

  public static Markup of(Money money, Frame frame) {
    return of(money.currency(), money.amount(), frame);
  }

  public static Markup of(String currency, String amount, Frame frame) {
    NumberFormat digits = frame.words().digits();
    digits.setMaximumFractionDigits(2);
    return Markup.text(currency + "\u00a0" + digits.format(new BigDecimal(amount)));
  }
}
