package org.uptake.query.changes;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.uptake.kernel.Word;

/** How far apart the days are for which figures are published: the last of each step. */
enum Step implements Word {
  MONTH(1),
  QUARTER(3),
  YEAR(12);

  private final int months;

  Step(int months) {
    this.months = months;
  }

  /** The last days of the steps from that of a day on, as far as they lie before another. */
  List<LocalDate> ends(LocalDate from, LocalDate before) {
    List<LocalDate> ends = new ArrayList<>();
    YearMonth last = YearMonth.from(from);
    last = last.plusMonths(months - 1 - (last.getMonthValue() - 1) % months);
    while (last.atEndOfMonth().isBefore(before)) {
      ends.add(last.atEndOfMonth());
      last = last.plusMonths(months);
    }
    return ends;
  }
}
