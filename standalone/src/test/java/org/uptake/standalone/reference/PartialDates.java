package org.uptake.standalone.reference;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/** What {@code 2016}, {@code 2016-04} and {@code 2016-04-27} can mean. */
final class PartialDates {

  private PartialDates() {}

  static LocalDate earliest(String date) {
    return switch (date.length()) {
      case 4 -> Year.parse(date).atDay(1);
      case 7 -> YearMonth.parse(date).atDay(1);
      default -> LocalDate.parse(date);
    };
  }

  static LocalDate last(String date) {
    return switch (date.length()) {
      case 4 -> YearMonth.of(Integer.parseInt(date), 12).atEndOfMonth();
      case 7 -> YearMonth.parse(date).atEndOfMonth();
      default -> LocalDate.parse(date);
    };
  }

  /** The coarser, the smaller. */
  static int precision(String date) {
    return date.length();
  }
}
