package org.uptake.query.recommendation.projection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.RecommendationId;
import org.uptake.query.log.Positioned;
import org.uptake.query.table.Table;

/**
 * What a batch changes in the tables. A row that is opened and closed within the batch is written
 * all the same: every position has its rows.
 */
final class RowChanges {

  /** A new row; still known unless a later position of the batch closes it. */
  static final class Opened<T> {

    final RecommendationId recommendation;
    final T row;
    final long knownFrom;
    long knownTo = Table.STILL_KNOWN;

    Opened(RecommendationId recommendation, T row, long knownFrom) {
      this.recommendation = recommendation;
      this.row = row;
      this.knownFrom = knownFrom;
    }
  }

  /** A new form of an entry. */
  static final class Version {

    final EntryRow row;
    @Nullable Ended ended;
    @Nullable LocalDate withheldUntil;

    Version(EntryRow row) {
      this.row = row;
    }

    void withholdUntil(LocalDate day) {
      if (withheldUntil == null || withheldUntil.isBefore(day)) {
        withheldUntil = day;
      }
    }
  }

  /** Where in the log something changes for a recommendation. */
  record At(RecommendationId recommendation, long position) {}

  /** A row of an earlier batch that is known only up to here. */
  record Closed<T>(RecommendationId recommendation, T row, long knownTo) {}

  /** How and by whom a form of an entry ended. */
  record Ended(UUID entry, String as, String reason, Positioned by) {}

  /** The texts of all forms that an entry had before a position are for everybody no earlier. */
  record Withheld(UUID entry, long position, LocalDate until) {}

  private final List<Opened<Object>> opened = new ArrayList<>();
  private final Map<List<Object>, Opened<Object>> open = new LinkedHashMap<>();
  private final List<Closed<Object>> closed = new ArrayList<>();
  private final List<Version> forms = new ArrayList<>();
  private final Map<UUID, List<Version>> formsByEntry = new HashMap<>();
  private final Map<UUID, Version> openForms = new HashMap<>();
  private final List<Ended> ended = new ArrayList<>();
  private final List<Withheld> withheld = new ArrayList<>();

  void open(EntryRow entry) {
    Version form = new Version(entry);
    forms.add(form);
    formsOf(entry.id()).add(form);
    openForms.put(entry.id(), form);
    entry.entry().withheldUntil().ifPresent(day -> withhold(entry, day));
  }

  /** What is restricted now could be read in the forms before. */
  private void withhold(EntryRow entry, LocalDate until) {
    if (entry.reason() != null) {
      withheld.add(new Withheld(entry.id(), entry.by().position(), until));
    }
    formsOf(entry.id()).forEach(form -> form.withholdUntil(until));
  }

  private List<Version> formsOf(UUID entry) {
    return formsByEntry.computeIfAbsent(entry, none -> new ArrayList<>());
  }

  void end(Ended ending) {
    Version ofThisBatch = openForms.remove(ending.entry());
    if (ofThisBatch == null) {
      ended.add(ending);
    } else {
      ofThisBatch.ended = ending;
    }
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
      closed.add(new Closed<>(of, row, position));
    } else {
      ofThisBatch.knownTo = position;
    }
  }

  @SuppressWarnings("unchecked") // the type of the row was just checked
  <T> List<Opened<T>> opened(Class<T> type) {
    Stream<Opened<Object>> rows = opened.stream().filter(o -> type.isInstance(o.row));
    return rows.map(o -> (Opened<T>) (Opened<?>) o).toList();
  }

  <T> List<Closed<T>> closed(Class<T> type) {
    return closed.stream()
        .filter(c -> type.isInstance(c.row()))
        .map(c -> new Closed<>(c.recommendation(), type.cast(c.row()), c.knownTo()))
        .toList();
  }

  List<Version> forms() {
    return forms;
  }

  /** Of forms of earlier batches. */
  List<Ended> ended() {
    return ended;
  }

  /** Entries that were restricted, for the forms of earlier batches. */
  List<Withheld> withheld() {
    return withheld;
  }
}
