package org.uptake.kernel.recommendation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.recommendation.lifecycle.Lifecycle;

/**
 * What has been recorded of one recommendation: its entries in the order of recording, in the form
 * that counts now, and every form that they ever had.
 */
public final class History {

  private final Map<EntryId, Entry> live = new LinkedHashMap<>();
  private final Set<EntryId> retracted = new HashSet<>();
  private final List<Entry> forms = new ArrayList<>();

  public History() {}

  private History(History other) {
    live.putAll(other.live);
    retracted.addAll(other.retracted);
    forms.addAll(other.forms);
  }

  /** A copy to try things on. */
  public History copy() {
    return new History(this);
  }

  public void evolve(RecommendationEvent event) {
    switch (event) {
      case Entry entry -> put(entry);
      case EntryCorrected corrected -> put(corrected.becomes());
      case EntryRetracted gone -> {
        live.remove(gone.entry());
        retracted.add(gone.entry());
      }
    }
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

  public Lifecycle lifecycle() {
    return Lifecycle.fold(live());
  }

  public Lifecycle with(Entry further) {
    List<Entry> more = new ArrayList<>(live.values());
    more.add(further);
    return Lifecycle.fold(more);
  }

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
