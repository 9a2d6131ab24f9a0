package org.uptake.console.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as SVG has them, as short as they can be. */
final class SvgNumbers {

  private SvgNumbers() {}

  static String percent(double share) {
    return plain(share, 2) + "%";
  }

  static String pixels(double length) {
    return plain(length, 1);
  }

  private static String plain(double number, int digits) {
    return BigDecimal.valueOf(number)
        .setScale(digits, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
