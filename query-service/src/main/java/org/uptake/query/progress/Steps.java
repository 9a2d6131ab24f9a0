package org.uptake.query.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.uptake.kernel.Word;

/**
 * The days of a series: the last day of each month, quarter or year, and the last day asked for.
 */
enum Steps implements Word {
  MONTH(1),
  QUARTER(3),
  YEAR(12);

  private final int months;

  Steps(int months) {
    this.months = months;
  }

  List<LocalDate> days(LocalDate from, LocalDate to) {
    List<LocalDate> days = new ArrayList<>();
    LocalDate end = endOf(from);
    while (end.isBefore(to)) {
      days.add(end);
      end = endOf(end.plusDays(1));
    }
    days.add(to);
    return days;
  }

  /** The day that lies so many steps before another. */
  LocalDate before(LocalDate day, int steps) {
    return day.minusMonths((long) steps * months);
  }

  private LocalDate endOf(LocalDate day) {
    int rest = months - 1 - (day.getMonthValue() - 1) % months;
    LocalDate month = day.withDayOfMonth(1).plusMonths(rest);
    return month.withDayOfMonth(month.lengthOfMonth());
  }
}
