package org.uptake.query.recommendation;

import java.util.ArrayList;
import java.util.List;
import org.uptake.kernel.recommendation.lifecycle.Moment;

/** What a day leaves behind. */
final class Days {

  private Days() {}

  static List<Moment> lastOfEach(List<Moment> moments) {
    List<Moment> last = new ArrayList<>();
    for (Moment moment : moments) {
      if (!last.isEmpty() && last.getLast().day().equals(moment.day())) {
        last.removeLast();
      }
      last.add(moment);
    }
    return last;
  }
}
