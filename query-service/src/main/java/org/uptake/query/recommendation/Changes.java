package org.uptake.query.recommendation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.RecommendationId;
import org.uptake.query.log.Recorded;

/**
 * What a batch changes in the tables. A row that is opened and closed within the batch is written
 * all the same: every position has its rows.
 */
final class Changes {

  /** A new row; known to the greatest position unless a later one of the batch closes it. */
  static final class Opened<T> {

    static final long STILL_KNOWN = Long.MAX_VALUE;

    final RecommendationId recommendation;
    final T row;
    final long knownFrom;
    long knownTo = STILL_KNOWN;

    Opened(RecommendationId recommendation, T row, long knownFrom) {
      this.recommendation = recommendation;
      this.row = row;
      this.knownFrom = knownFrom;
    }
  }

  /** Where in the log something changes for a recommendation. */
  record At(RecommendationId recommendation, long position) {}

  /** A row of an earlier batch that is known only up to here. */
  record Closed(RecommendationId recommendation, Object row, long knownTo) {}

  /** A form of an entry that holds no more. */
  record Ended(UUID entry, String as, String reason, Recorded by) {}

  private final List<Opened<Object>> opened = new ArrayList<>();
  private final Map<List<Object>, Opened<Object>> open = new LinkedHashMap<>();
  private final List<Closed> closed = new ArrayList<>();
  private final List<EntryRow> entries = new ArrayList<>();
  private final List<Ended> ended = new ArrayList<>();

  void open(EntryRow entry) {
    entries.add(entry);
  }

  void end(UUID entry, String as, String reason, Recorded by) {
    ended.add(new Ended(entry, as, reason, by));
  }

  /** Closes the rows that are no more, or not like this any more, and opens those that are new. */
  <T> void replace(At at, List<T> before, List<T> after, Function<T, Object> key) {
    Map<Object, T> kept = new HashMap<>();
    after.forEach(row -> kept.put(key.apply(row), row));
    for (T row : before) {
      if (!kept.remove(key.apply(row), row)) {
        close(at.recommendation(), key.apply(row), Objects.requireNonNull(row), at.position());
      }
    }
    after.stream()
        .filter(row -> kept.containsKey(key.apply(row)))
        .forEach(row -> open(at, key.apply(row), Objects.requireNonNull(row)));
  }

  private void open(At at, Object key, Object row) {
    Opened<Object> opening = new Opened<>(at.recommendation(), row, at.position());
    opened.add(opening);
    open.put(List.of(at.recommendation(), key), opening);
  }

  private void close(RecommendationId of, Object key, Object row, long position) {
    @Nullable Opened<Object> ofThisBatch = open.remove(List.of(of, key));
    if (ofThisBatch == null) {
      closed.add(new Closed(of, row, position));
    } else {
      ofThisBatch.knownTo = position;
    }
  }

  List<Opened<Object>> opened() {
    return opened;
  }

  List<Closed> closed() {
    return closed;
  }

  List<EntryRow> entries() {
    return entries;
  }

  List<Ended> ended() {
    return ended;
  }
}
