package org.uptake.kernel.recommendation.lifecycle;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.uptake.kernel.platform.sharing.Chain;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.RecommendationProposed;
import org.uptake.kernel.recommendation.lifecycle.Moments.Placed;

/** The order of occurrence of docs/domain.md, "Two times". */
final class Order {

  private final RecommendationProposed proposed;
  private final Comparator<Recorded> byOccurrence =
      Comparator.comparing((Recorded one) -> !(one.entry instanceof RecommendationProposed))
          .thenComparing(one -> effectiveDay(one.entry))
          .thenComparing(one -> one.entry.occurredOn().precision())
          .thenComparing(Recorded::place);

  Order(RecommendationProposed proposed) {
    this.proposed = proposed;
  }

  /**
   * An entry, its place in the order of recording, and whose it is.
   *
   * @param place a corrected entry keeps the one that it had
   * @param authors who recorded it, and whoever corrected it since; nobody where that is not known
   */
  record Recorded(Entry entry, int place, List<String> authors) {}

  LocalDate effectiveDay(Entry entry) {
    return proposed.effectiveDay(entry);
  }

  List<Recorded> sorted(List<Recorded> entries) {
    return entries.stream().sorted(byOccurrence).toList();
  }

  /** Before how many it comes. */
  int place(Recorded entry, Chain<Placed> placed) {
    return placed.first(other -> byOccurrence.compare(other.recorded(), entry) < 0);
  }
}
