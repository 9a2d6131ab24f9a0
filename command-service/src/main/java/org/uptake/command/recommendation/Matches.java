package org.uptake.command.recommendation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.uptake.command.platform.Digest;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.platform.Fields;
import org.uptake.kernel.platform.sharing.Chain;
import org.uptake.kernel.platform.sharing.Lookup;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.EntryCorrected;
import org.uptake.kernel.recommendation.EntryRetracted;
import org.uptake.kernel.recommendation.RecommendationEvent;

/**
 * Finds what an import brings a second time: the k-th equal row matches the k-th entry that ever
 * had this content in any form. Every form is found by a hash of its content.
 */
final class Matches {

  private Lookup<Integer, Chain<Entry>> byHash;
  private Lookup<UUID, Boolean> undone;

  Matches() {
    byHash = Lookup.empty();
    undone = Lookup.empty();
  }

  private Matches(Matches other) {
    byHash = other.byHash;
    undone = other.undone;
  }

  Matches copy() {
    return new Matches(this);
  }

  void evolve(RecommendationEvent event) {
    switch (event) {
      case Entry entry -> add(entry);
      case EntryCorrected corrected -> add(corrected.becomes());
      case EntryRetracted retracted -> {}
    }
  }

  private void add(Entry form) {
    int hash = content(form).hashCode();
    byHash = byHash.with(hash, byHash.find(hash).orElse(Chain.empty()).append(form));
  }

  /** What was taken back with its whole import matches nothing: the file can be imported again. */
  void forget(EntryId entry) {
    undone = undone.with(entry.uuid(), true);
  }

  boolean everRead(Entry entry) {
    return !with(content(entry)).isEmpty();
  }

  /** In the order in which they first had it. */
  private List<EntryId> with(List<Object> content) {
    return byHash.find(content.hashCode()).orElse(Chain.empty()).stream()
        .filter(form -> !undone.has(form.id().uuid()) && content(form).equals(content))
        .map(Entry::id)
        .distinct()
        .toList();
  }

  /**
   * What is recorded meanwhile matches no row.
   *
   * @param before how many rows there were of each content already, by its digest
   */
  Taken forRows(Map<String, Integer> before) {
    return copy().new Taken(before);
  }

  /** How many rows of each content there were. */
  final class Taken {

    private final Map<String, Integer> before;
    private final Map<List<Object>, List<EntryId>> left = new HashMap<>();

    private Taken(Map<String, Integer> before) {
      this.before = before;
    }

    /** The entry that this further row matches; a row that matches none is to be recorded. */
    Optional<EntryId> next(Entry entry) {
      List<EntryId> known = left.computeIfAbsent(content(entry), this::untaken);
      return known.isEmpty() ? Optional.empty() : Optional.of(known.removeLast());
    }

    /** The last one first. */
    private List<EntryId> untaken(List<Object> content) {
      int taken = before.getOrDefault(Digest.of(content), 0);
      return new ArrayList<>(with(content).stream().skip(taken).toList().reversed());
    }
  }

  static String digest(Entry entry) {
    return Digest.of(content(entry));
  }

  private static List<Object> content(Entry entry) {
    return List.of(entry.kind(), Fields.of((Record) entry).without("id"));
  }
}
