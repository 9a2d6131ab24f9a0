package org.uptake.query.changes;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A page of one of the lists of a briefing. */
record BriefingList<T>(List<T> items, long total) {

  /** Of rows that each tell the total; where the page is empty, the one there is tells no item. */
  static <T> BriefingList<T> of(List<Row<T>> rows) {
    return new BriefingList<>(
        rows.stream().map(Row::item).flatMap(Optional::stream).toList(),
        rows.isEmpty() ? 0 : rows.getFirst().total());
  }

  /** No more than the first of them. */
  BriefingList<T> atMost(int number) {
    return new BriefingList<>(items.subList(0, Math.min(number, items.size())), total);
  }

  BriefingList<T> map(UnaryOperator<T> told) {
    return new BriefingList<>(items.stream().map(told).toList(), total);
  }

  /** The total, and an item. */
  record Row<T>(long total, Optional<T> item) {}
}
