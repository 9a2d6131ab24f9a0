package org.uptake.kernel.recommendation.lifecycle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.EntryCorrected;
import org.uptake.kernel.recommendation.EntryRetracted;
import org.uptake.kernel.recommendation.RecommendationEvent;
import org.uptake.kernel.recommendation.RecommendationProposed;

/**
 * What has been recorded of one recommendation: its entries in the order of recording, in the form
 * that counts now, and every form that they ever had.
 */
public final class History {

  private final Map<EntryId, Entry> live = new LinkedHashMap<>();
  private final Set<EntryId> retracted = new HashSet<>();
  private final List<Entry> forms = new ArrayList<>();
  private @Nullable Lifecycle folded;
  private @Nullable Tried tried;

  public void evolve(RecommendationEvent event) {
    switch (event) {
      case Entry entry -> {
        folded = folded == null ? null : with(entry);
        put(entry);
      }
      case EntryCorrected corrected -> {
        folded = null;
        put(corrected.becomes());
      }
      case EntryRetracted gone -> {
        folded = null;
        live.remove(gone.entry());
        retracted.add(gone.entry());
      }
    }
    tried = null;
  }

  private void put(Entry entry) {
    live.put(entry.id(), entry);
    forms.add(entry);
  }

  /** In order of recording; a corrected entry keeps its place. */
  public List<Entry> live() {
    return List.copyOf(live.values());
  }

  public List<Entry> forms() {
    return Collections.unmodifiableList(forms);
  }

  public Optional<Entry> find(EntryId id) {
    return Optional.ofNullable(live.get(id));
  }

  /** How an entry last read, even if it was retracted since. */
  public Optional<Entry> lastForm(EntryId id) {
    return forms.stream().filter(form -> form.id().equals(id)).reduce((earlier, later) -> later);
  }

  public boolean isRetracted(EntryId id) {
    return retracted.contains(id);
  }

  public RecommendationProposed proposed() {
    return (RecommendationProposed)
        live.values().stream()
            .filter(RecommendationProposed.class::isInstance)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("nothing was proposed"));
  }

  /** Folded when it is first asked for, and from then on only where it changes. */
  public Lifecycle lifecycle() {
    if (folded == null) {
      folded = Lifecycle.fold(live());
    }
    return folded;
  }

  /** Whoever asks whether an entry may be recorded records it next, so the last answer is kept. */
  public Lifecycle with(Entry further) {
    if (tried == null || !tried.further().equals(further)) {
      tried =
          new Tried(
              further,
              live.isEmpty() ? Lifecycle.fold(List.of(further)) : lifecycle().plus(further));
    }
    return tried.with();
  }

  private record Tried(Entry further, Lifecycle with) {}

  public Lifecycle replacing(Entry form) {
    Map<EntryId, Entry> changed = new LinkedHashMap<>(live);
    changed.put(form.id(), form);
    return Lifecycle.fold(List.copyOf(changed.values()));
  }

  public Lifecycle without(EntryId id) {
    Map<EntryId, Entry> fewer = new LinkedHashMap<>(live);
    fewer.remove(id);
    return Lifecycle.fold(List.copyOf(fewer.values()));
  }
}
