package org.uptake.query.recommendation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.EntryCorrected;
import org.uptake.kernel.recommendation.EntryRetracted;
import org.uptake.kernel.recommendation.History;
import org.uptake.kernel.recommendation.RecommendationEvent;
import org.uptake.kernel.recommendation.lifecycle.Lifecycle;
import org.uptake.query.log.Recorded;

/**
 * What the tables say about one recommendation at a position, so that the next position writes only
 * what differs.
 */
final class Book {

  private final History history = new History();
  private final Map<UUID, Long> recorded = new HashMap<>();
  private Map<Object, Object> rows = Map.of();

  /** A book as the tables have it: its live entries, in order of recording. */
  static Book of(List<Stored> live) {
    Book book = new Book();
    for (Stored stored : live) {
      book.history.evolve(stored.entry());
      book.recorded.put(stored.entry().id().uuid(), stored.recorded());
    }
    if (!live.isEmpty()) {
      book.rows = book.fold();
    }
    return book;
  }

  int size() {
    return recorded.size() + 1;
  }

  void on(Recorded at, Changes changes) {
    RecommendationEvent event = (RecommendationEvent) at.event();
    switch (event) {
      case Entry entry -> {
        recorded.put(entry.id().uuid(), at.position());
        changes.open(new EntryRow(entry, at.position(), at, null));
      }
      case EntryCorrected corrected -> {
        UUID id = corrected.entry().uuid();
        changes.end(id, "corrected", corrected.reason(), at);
        long first = java.util.Objects.requireNonNull(recorded.get(id), "unknown entry");
        changes.open(new EntryRow(corrected.becomes(), first, at, corrected.reason()));
      }
      case EntryRetracted retracted ->
          changes.end(retracted.entry().uuid(), "retracted", retracted.reason(), at);
    }
    history.evolve(event);
    Map<Object, Object> next = fold();
    changes.differences(event.recommendation(), rows, next, at.position());
    rows = next;
  }

  /** The rows that this prefix of the log stands for, by what identifies each at one position. */
  private Map<Object, Object> fold() {
    Lifecycle lifecycle = history.lifecycle();
    Map<Object, Object> folded = new LinkedHashMap<>();
    folded.put("reading", new Reading(history.proposed(), lifecycle.isRecordedInError()));
    Span.of(lifecycle).forEach(span -> folded.put(span.fromDay(), span));
    TrackSpan.of(lifecycle)
        .forEach(span -> folded.put(List.of(span.addressee(), span.fromDay()), span));
    return folded;
  }

  /** A live entry as the tables have it. */
  record Stored(Entry entry, long recorded) {}
}
