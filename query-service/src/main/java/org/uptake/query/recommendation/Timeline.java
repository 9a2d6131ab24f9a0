package org.uptake.query.recommendation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Spans that follow each other without a gap. */
final class Timeline<S extends Dated<S>> {

  private final NavigableMap<LocalDate, S> spans = new TreeMap<>();

  Collection<S> spans() {
    return spans.values();
  }

  void clear() {
    spans.clear();
  }

  /**
   * Replaces what holds from a day on.
   *
   * @param goOn appends the spans from that day on to those before, of which it is given the last
   * @return the spans that were there from the last unchanged one on
   */
  List<S> redo(LocalDate from, Consumer<List<S>> goOn) {
    Map.@Nullable Entry<LocalDate, S> last = spans.lowerEntry(from);
    LocalDate redone = last == null ? from : last.getKey();
    List<S> before = new ArrayList<>(spans.tailMap(redone, true).values());
    List<S> after = new ArrayList<>();
    if (last != null) {
      after.add(last.getValue().openEnded());
    }
    goOn.accept(after);
    spans.tailMap(redone, true).clear();
    after.forEach(span -> spans.put(span.fromDay(), span));
    return before;
  }

  /** Those from a day on, beginning with the last one before it. */
  List<S> from(LocalDate day) {
    LocalDate last = spans.lowerKey(day);
    return List.copyOf(spans.tailMap(last == null ? day : last, true).values());
  }

  /** Appends a span unless the last one goes on with it. */
  static <S extends Dated<S>> void append(List<S> spans, S next) {
    if (spans.isEmpty()) {
      spans.add(next);
    } else if (!spans.getLast().goesOnAs(next)) {
      spans.set(spans.size() - 1, spans.getLast().until(next.fromDay()));
      spans.add(next);
    }
  }
}
