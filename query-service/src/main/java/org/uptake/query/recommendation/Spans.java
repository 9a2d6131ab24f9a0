package org.uptake.query.recommendation;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;

/** Spans that follow each other without a gap. */
final class Spans {

  private Spans() {}

  /** Appends one that differs from the last, and ends the last where it begins. */
  static <S extends Dated> void append(
      List<S> spans, S next, BiPredicate<S, S> same, BiFunction<S, LocalDate, S> until) {
    if (spans.isEmpty()) {
      spans.add(next);
    } else if (!same.test(spans.getLast(), next)) {
      spans.set(spans.size() - 1, until.apply(spans.getLast(), next.fromDay()));
      spans.add(next);
    }
  }
}
