package org.uptake.kernel.recommendation.lifecycle;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.RecommendationProposed;

/** The order of occurrence of docs/domain.md, "Two times". */
final class Order {

  private final LocalDate opened;
  private final Comparator<Entry> byOccurrence =
      Comparator.comparing((Entry entry) -> !(entry instanceof RecommendationProposed))
          .thenComparing(this::effectiveDay)
          .thenComparing(entry -> entry.occurredOn().precision());

  Order(RecommendationProposed proposed) {
    this.opened = proposed.occurredOn().earliest();
  }

  LocalDate effectiveDay(Entry entry) {
    LocalDate earliest = entry.occurredOn().earliest();
    return earliest.isBefore(opened) ? opened : earliest;
  }

  /** The sort is stable, so that what is left is the order of recording. */
  List<Entry> sorted(List<Entry> inOrderOfRecording) {
    return inOrderOfRecording.stream().sorted(byOccurrence).toList();
  }

  /** The place of an entry that is recorded after all of these: behind its equals. */
  int place(Entry entry, List<Moment> moments) {
    int low = 0;
    int high = moments.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (byOccurrence.compare(moments.get(middle).entry(), entry) <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
