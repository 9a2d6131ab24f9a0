package org.uptake.query.recommendation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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

  void differences(
      RecommendationId of, Map<Object, Object> before, Map<Object, Object> after, long position) {
    before.forEach(
        (key, row) -> {
          if (!row.equals(after.get(key))) {
            close(of, key, row, position);
          }
        });
    after.forEach(
        (key, row) -> {
          if (!Objects.equals(row, before.get(key))) {
            Opened<Object> opening = new Opened<>(of, row, position);
            opened.add(opening);
            open.put(List.of(of, key), opening);
          }
        });
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
