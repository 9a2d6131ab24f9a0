package org.uptake.command.recommendation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.platform.Fields;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.lifecycle.History;

/**
 * Finds what an import brings a second time: the k-th equal row matches the k-th entry that ever
 * had this content in any form.
 */
final class Matches {

  private final Map<List<Object>, Set<EntryId>> byContent = new HashMap<>();
  private final Map<List<Object>, Integer> taken = new HashMap<>();

  private Matches() {}

  static Matches in(History history) {
    Matches matches = new Matches();
    for (Entry form : history.forms()) {
      matches
          .byContent
          .computeIfAbsent(content(form), none -> new LinkedHashSet<>())
          .add(form.id());
    }
    return matches;
  }

  boolean everRead(Entry entry) {
    return byContent.containsKey(content(entry));
  }

  /** The entry that this further row matches; a row that matches none is counted as recorded. */
  Optional<EntryId> next(Entry entry) {
    List<Object> content = content(entry);
    int k = taken.merge(content, 1, Integer::sum);
    List<EntryId> known = new ArrayList<>(byContent.getOrDefault(content, Set.of()));
    return k <= known.size() ? Optional.of(known.get(k - 1)) : Optional.empty();
  }

  private static List<Object> content(Entry entry) {
    return List.of(entry.kind(), Fields.of((Record) entry).without("id"));
  }
}
