package org.uptake.command.recommendation;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.platform.sharing.Lookup;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.EntryCorrected;
import org.uptake.kernel.recommendation.EntryRetracted;
import org.uptake.kernel.recommendation.ImplementationVerified;
import org.uptake.kernel.recommendation.RecommendationEvent;

/** Who recorded each entry, and who corrected it since. */
final class Authorship {

  private Lookup<UUID, Set<String>> authors;
  private Lookup<String, Boolean> verifiers;

  Authorship() {
    authors = Lookup.empty();
    verifiers = Lookup.empty();
  }

  private Authorship(Authorship other) {
    authors = other.authors;
    verifiers = other.verifiers;
  }

  Authorship copy() {
    return new Authorship(this);
  }

  void evolve(RecommendationEvent event, @Nullable String author) {
    switch (event) {
      case Entry entry -> add(entry, author);
      case EntryCorrected corrected -> add(corrected.becomes(), author);
      case EntryRetracted retracted -> {}
    }
  }

  private void add(Entry entry, @Nullable String author) {
    String name = String.valueOf(author);
    Set<String> before = of(entry.id());
    if (!before.contains(name)) {
      Set<String> with = new LinkedHashSet<>(before);
      with.add(name);
      authors = authors.with(entry.id().uuid(), with);
    }
    if (entry instanceof ImplementationVerified) {
      verifiers = verifiers.with(name, true);
    }
  }

  private Set<String> of(EntryId entry) {
    return authors.find(entry.uuid()).orElse(Set.of());
  }

  boolean isRecorder(EntryId entry, String author) {
    return of(entry).stream().findFirst().filter(author::equals).isPresent();
  }

  /** Whether somebody recorded or corrected it. */
  boolean isAuthor(EntryId entry, String author) {
    return of(entry).contains(author);
  }

  /** Whether somebody verified anything here. */
  boolean isVerifier(String author) {
    return verifiers.has(author);
  }
}
