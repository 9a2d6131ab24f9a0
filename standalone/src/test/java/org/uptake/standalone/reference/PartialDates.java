package org.uptake.standalone.reference;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What {@code 2016}, {@code 2016-04} and {@code 2016-04-27} can mean. */
final class PartialDates {

  /** Every comparison of two entries asks for theirs, and there are few. */
  private static final Map<String, LocalDate> EARLIEST = new ConcurrentHashMap<>();

  private PartialDates() {}

  static LocalDate earliest(String date) {
    return EARLIEST.computeIfAbsent(date, PartialDates::readEarliest);
  }

  private static LocalDate readEarliest(String date) {
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
