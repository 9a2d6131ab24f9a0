package org.uptake.query.recommendation.projection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.recommendation.lifecycle.Moment;

/** Spans that follow each other without a gap. */
final class Timeline<S extends Dated<S>> {

  private final NavigableMap<LocalDate, S> spans = new TreeMap<>();

  Collection<S> spans() {
    return spans.values();
  }

  int size() {
    return spans.size();
  }

  void clear() {
    spans.clear();
  }

  /** The spans that were there, and those in their place; some of them may be the same. */
  record Redone<S>(List<S> before, List<S> after) {}

  /**
   * Replaces what does not hold any more. Behind the last day that changed it goes no further than
   * to where it stands as it did before: all later days follow from that.
   *
   * @param goOn the span that begins with a day, after the one before it
   */
  Redone<S> redo(Days days, BiFunction<@Nullable S, Moment, S> goOn) {
    Map.@Nullable Entry<LocalDate, S> last = spans.lowerEntry(days.first());
    LocalDate from = last == null ? days.first() : last.getKey();
    List<S> after = new ArrayList<>();
    if (last != null) {
      after.add(last.getValue().openEnded());
    }
    Days.Each each = days.each();
    @Nullable S same = null;
    while (same == null && each.hasNext()) {
      boolean changed = !each.nextDay().isAfter(days.last());
      same = changed ? null : asBefore(after, each.nextDay().minusDays(1));
      if (same == null) {
        append(after, goOn.apply(after.isEmpty() ? null : after.getLast(), each.next()));
      }
    }
    return same == null ? put(from, null, after) : put(from, same, endingAs(same, after));
  }

  /** The span that covers a day, if the newest one says the same. */
  private @Nullable S asBefore(List<S> after, LocalDate day) {
    Map.@Nullable Entry<LocalDate, S> there = spans.floorEntry(day);
    boolean same = there != null && !after.isEmpty() && there.getValue().goesOnAs(after.getLast());
    return same ? there.getValue() : null;
  }

  private List<S> endingAs(S same, List<S> after) {
    @Nullable LocalDate end = spans.higherKey(same.fromDay());
    if (end != null) {
      after.set(after.size() - 1, after.getLast().until(end));
    }
    return after;
  }

  /**
   * @param last the last span that is replaced; null: all from that day on
   */
  private Redone<S> put(LocalDate from, @Nullable S last, List<S> after) {
    NavigableMap<LocalDate, S> replaced =
        last == null ? spans.tailMap(from, true) : spans.subMap(from, true, last.fromDay(), true);
    List<S> before = List.copyOf(replaced.values());
    replaced.clear();
    after.forEach(span -> spans.put(span.fromDay(), span));
    return new Redone<>(before, List.copyOf(after));
  }

  /** Appends a span unless the last one goes on with it. */
  private static <S extends Dated<S>> void append(List<S> spans, S next) {
    if (spans.isEmpty()) {
      spans.add(next);
    } else if (!spans.getLast().goesOnAs(next)) {
      spans.set(spans.size() - 1, spans.getLast().until(next.fromDay()));
      spans.add(next);
    }
  }
}
