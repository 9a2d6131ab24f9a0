package org.uptake.kernel.recommendation.lifecycle;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.RecommendationProposed;

/** The order of occurrence of docs/domain.md, "Two times". */
final class Order {

  private final RecommendationProposed proposed;
  private final Comparator<Entry> byOccurrence =
      Comparator.comparing((Entry entry) -> !(entry instanceof RecommendationProposed))
          .thenComparing(this::effectiveDay)
          .thenComparing(entry -> entry.occurredOn().precision());

  Order(RecommendationProposed proposed) {
    this.proposed = proposed;
  }

  LocalDate effectiveDay(Entry entry) {
    return proposed.effectiveDay(entry);
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
