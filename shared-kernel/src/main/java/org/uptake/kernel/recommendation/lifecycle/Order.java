package org.uptake.kernel.recommendation.lifecycle;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.RecommendationProposed;

/** The order of occurrence of docs/domain.md, "Two times". */
final class Order {

  private final LocalDate opened;

  Order(RecommendationProposed proposed) {
    this.opened = proposed.occurredOn().earliest();
  }

  LocalDate effectiveDay(Entry entry) {
    LocalDate earliest = entry.occurredOn().earliest();
    return earliest.isBefore(opened) ? opened : earliest;
  }

  /** The sort is stable, so that what is left is the order of recording. */
  List<Entry> sorted(List<Entry> inOrderOfRecording) {
    return inOrderOfRecording.stream()
        .sorted(
            Comparator.comparing((Entry entry) -> !(entry instanceof RecommendationProposed))
                .thenComparing(this::effectiveDay)
                .thenComparing(entry -> entry.occurredOn().precision()))
        .toList();
  }
}
