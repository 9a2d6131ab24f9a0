package org.uptake.command.recommendation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.EntryCorrected;
import org.uptake.kernel.recommendation.EntryRetracted;
import org.uptake.kernel.recommendation.ImplementationVerified;
import org.uptake.kernel.recommendation.RecommendationEvent;

/** Who recorded each entry, and who corrected it since. */
final class Authorship {

  private final Map<EntryId, Set<String>> authors = new HashMap<>();
  private final Set<String> verifiers = new HashSet<>();

  void evolve(RecommendationEvent event, @Nullable String author) {
    switch (event) {
      case Entry entry -> add(entry, author);
      case EntryCorrected corrected -> add(corrected.becomes(), author);
      case EntryRetracted retracted -> {}
    }
  }

  private void add(Entry entry, @Nullable String author) {
    String name = String.valueOf(author);
    authors.computeIfAbsent(entry.id(), none -> new LinkedHashSet<>()).add(name);
    if (entry instanceof ImplementationVerified) {
      verifiers.add(name);
    }
  }

  boolean isRecorder(EntryId entry, String author) {
    return authors.getOrDefault(entry, Set.of()).stream()
        .findFirst()
        .filter(author::equals)
        .isPresent();
  }

  /** Whether somebody recorded or corrected it. */
  boolean isAuthor(EntryId entry, String author) {
    return authors.getOrDefault(entry, Set.of()).contains(author);
  }

  /** Whether somebody verified anything here. */
  boolean isVerifier(String author) {
    return verifiers.contains(author);
  }
}
