package org.uptake.kernel;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** How often figures are published: for the last day of each month, quarter or year. */
public enum Frequency implements Word {
  MONTH(1),
  QUARTER(3),
  YEAR(12);

  private final int months;

  Frequency(int months) {
    this.months = months;
  }

  /** The last month of the period that a day lies in. */
  public YearMonth endOf(LocalDate day) {
    YearMonth month = YearMonth.from(day);
    return month.plusMonths(months - 1 - (month.getMonthValue() - 1) % months);
  }

  /** The last day of the period that a day lies in. */
  public LocalDate lastDayOf(LocalDate day) {
    return endOf(day).atEndOfMonth();
  }

  /** The end of the period that comes so many after one. */
  public YearMonth after(YearMonth end, long periods) {
    return end.plusMonths(periods * months);
  }

  /** The day that lies so many periods before another. */
  public LocalDate before(LocalDate day, long periods) {
    return day.minusMonths(periods * months);
  }

  /** How many periods end from one end on, and before that of the period that a day lies in. */
  public long between(YearMonth end, LocalDate day) {
    return ChronoUnit.MONTHS.between(end, endOf(day)) / months;
  }
}
