package org.uptake.query.recommendation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.uptake.kernel.recommendation.lifecycle.Moment;

/** Moments by the day. */
final class Days {

  private Days() {}

  /** What each day from this one on leaves behind. */
  static List<Moment> lastOfEach(List<Moment> moments, LocalDate from) {
    List<Moment> last = new ArrayList<>();
    for (Moment moment : moments.subList(firstOn(moments, from), moments.size())) {
      if (!last.isEmpty() && last.getLast().day().equals(moment.day())) {
        last.removeLast();
      }
      last.add(moment);
    }
    return last;
  }

  /** The first day on which two lives of a recommendation differ; empty if they do not. */
  static Optional<LocalDate> firstDifference(List<Moment> before, List<Moment> after) {
    int same = 0;
    int shorter = Math.min(before.size(), after.size());
    while (same < shorter && before.get(same).equals(after.get(same))) {
      same++;
    }
    List<LocalDate> days = new ArrayList<>();
    if (same < before.size()) {
      days.add(before.get(same).day());
    }
    if (same < after.size()) {
      days.add(after.get(same).day());
    }
    return days.stream().min(LocalDate::compareTo);
  }

  /** The place of the first moment on that day or later. */
  static int firstOn(List<Moment> moments, LocalDate day) {
    int index = moments.size();
    while (index > 0 && !moments.get(index - 1).day().isBefore(day)) {
      index--;
    }
    return index;
  }
}
