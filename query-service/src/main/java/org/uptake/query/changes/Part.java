package org.uptake.query.changes;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A page of one of the lists of a briefing. */
record Part<T>(List<T> items, long total) {

  /** Of rows that each tell the total; where the page is empty, the one there is tells no item. */
  static <T> Part<T> of(List<Row<T>> rows) {
    return new Part<>(
        rows.stream().map(Row::item).flatMap(Optional::stream).toList(),
        rows.isEmpty() ? 0 : rows.getFirst().total());
  }

  /** No more than the first of them. */
  Part<T> atMost(int number) {
    return new Part<>(items.subList(0, Math.min(number, items.size())), total);
  }

  Part<T> map(UnaryOperator<T> told) {
    return new Part<>(items.stream().map(told).toList(), total);
  }

  /** The total, and an item. */
  record Row<T>(long total, Optional<T> item) {}
}
