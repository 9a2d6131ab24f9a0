package org.uptake.query.changes;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.uptake.kernel.Word;

/** How far apart the days are for which figures are published: the last of each step. */
enum FigureStep implements Word {
  MONTH(1),
  QUARTER(3),
  YEAR(12);

  private final int months;

  FigureStep(int months) {
    this.months = months;
  }

  /** The last month of the step that a day lies in. */
  YearMonth endOf(LocalDate day) {
    YearMonth month = YearMonth.from(day);
    return month.plusMonths(months - 1 - (month.getMonthValue() - 1) % months);
  }

  /** The end of the step that comes so many steps after one. */
  YearMonth after(YearMonth end, long steps) {
    return end.plusMonths(steps * months);
  }

  /** How many steps end from one end on, and before a day. */
  long number(YearMonth end, LocalDate before) {
    return ChronoUnit.MONTHS.between(end, endOf(before)) / months;
  }
}
