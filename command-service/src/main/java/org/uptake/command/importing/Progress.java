package org.uptake.command.importing;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.recommendation.RowOutcome;

/** How far an import has come: the rows that are done, and how often each had the same content. */
final class Progress {

  private final Set<Integer> done = new HashSet<>();
  private final Map<String, Map<String, Integer>> contents = new HashMap<>();
  private final Map<String, Integer> firstRows = new HashMap<>();

  void add(@Nullable String stream, RowOutcome outcome) {
    add(outcome.row(), stream, outcome.content());
  }

  /**
   * @param stream of what the row made or matched; null if it was refused
   * @param content its digest
   */
  void add(int row, @Nullable String stream, @Nullable String content) {
    done.add(row);
    if (stream != null && content != null) {
      firstRows.putIfAbsent(inAnyCase(stream), row);
      contents
          .computeIfAbsent(inAnyCase(stream), none -> new HashMap<>())
          .merge(content, 1, Integer::sum);
    }
  }

  boolean isDone(int row) {
    return done.contains(row);
  }

  /** The row that first brought something to a stream, if one did. */
  Optional<Integer> firstRow(String stream) {
    return Optional.ofNullable(firstRows.get(inAnyCase(stream)));
  }

  /** How many rows brought each content to a stream. */
  Map<String, Integer> taken(String stream) {
    return Collections.unmodifiableMap(contents.getOrDefault(inAnyCase(stream), Map.of()));
  }

  /** Names that differ in case alone name one stream. */
  private static String inAnyCase(String stream) {
    return stream.toLowerCase(Locale.ROOT);
  }
}
