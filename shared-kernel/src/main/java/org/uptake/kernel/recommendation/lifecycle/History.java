package org.uptake.kernel.recommendation.lifecycle;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.platform.sharing.Chain;
import org.uptake.kernel.platform.sharing.Lookup;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.EntryCorrected;
import org.uptake.kernel.recommendation.EntryRetracted;
import org.uptake.kernel.recommendation.RecommendationEvent;
import org.uptake.kernel.recommendation.RecommendationProposed;
import org.uptake.kernel.recommendation.lifecycle.Order.Recorded;

/**
 * What has been recorded of one recommendation: its entries in the order of recording, in the form
 * that counts now, and every form that they ever had. However long it is, one more event costs
 * about the same.
 */
public final class History {

  private Lookup<UUID, Known> known;
  private Chain<Entry> forms;
  private @Nullable RecommendationProposed proposed;
  private @Nullable Lifecycle folded;
  private @Nullable Tried tried;

  public History() {
    known = Lookup.empty();
    forms = Chain.empty();
  }

  private History(History other) {
    known = other.known;
    forms = other.forms;
    proposed = other.proposed;
    folded = other.folded;
  }

  /**
   * An entry that was recorded.
   *
   * @param last how it last read, and its place in the order of recording
   */
  private record Known(Recorded last, boolean retracted) {

    Entry entry() {
      return last.entry();
    }
  }

  /** Goes on by itself from here; what is evolved in one is not seen by the other. */
  public History copy() {
    return new History(this);
  }

  public void evolve(RecommendationEvent event) {
    folded = folded == null ? null : after(event);
    switch (event) {
      case Entry entry -> put(entry);
      case EntryCorrected corrected -> put(corrected.becomes());
      case EntryRetracted gone ->
          known(gone.entry())
              .ifPresent(
                  last -> known = known.with(gone.entry().uuid(), new Known(last.last(), true)));
    }
    tried = null;
  }

  private Lifecycle after(RecommendationEvent event) {
    return switch (event) {
      case Entry entry -> with(entry);
      case EntryCorrected corrected -> replacing(corrected.becomes());
      case EntryRetracted gone -> without(gone.entry());
    };
  }

  private void put(Entry entry) {
    known = known.with(entry.id().uuid(), new Known(recorded(entry), false));
    forms = forms.append(entry);
    if (entry instanceof RecommendationProposed proposal) {
      proposed = proposal;
    }
  }

  private Recorded recorded(Entry form) {
    int place = known(form.id()).map(earlier -> earlier.last().place()).orElse(known.size());
    return new Recorded(form, place);
  }

  private Optional<Known> known(EntryId id) {
    return known.find(id.uuid());
  }

  private Optional<Recorded> current(EntryId id) {
    return known(id).filter(entry -> !entry.retracted()).map(Known::last);
  }

  /** In order of recording; a corrected entry keeps its place. */
  public List<Entry> live() {
    return recorded().map(Recorded::entry).toList();
  }

  private Stream<Recorded> recorded() {
    return known.values().stream()
        .filter(entry -> !entry.retracted())
        .map(Known::last)
        .sorted(Comparator.comparing(Recorded::place));
  }

  /** In the order in which they were recorded. */
  public List<Entry> forms() {
    return forms;
  }

  public Optional<Entry> find(EntryId id) {
    return current(id).map(Recorded::entry);
  }

  /** How an entry last read, even if it was retracted since. */
  public Optional<Entry> lastForm(EntryId id) {
    return known(id).map(Known::entry);
  }

  public boolean isRetracted(EntryId id) {
    return known(id).filter(Known::retracted).isPresent();
  }

  public RecommendationProposed proposed() {
    if (proposed == null) {
      throw new IllegalStateException("nothing was proposed");
    }
    return proposed;
  }

  /** Folded when it is first asked for, and from then on only where it changes. */
  public Lifecycle lifecycle() {
    if (folded == null) {
      folded = Lifecycle.foldAll(recorded().toList());
    }
    return folded;
  }

  public Lifecycle with(Entry further) {
    return tried(null, recorded(further));
  }

  public Lifecycle replacing(Entry form) {
    return tried(current(form.id()).orElse(null), recorded(form));
  }

  public Lifecycle without(EntryId id) {
    return current(id).map(gone -> tried(gone, null)).orElseGet(this::lifecycle);
  }

  /** Whoever asks whether something may be recorded records it next, so the last answer is kept. */
  private Lifecycle tried(@Nullable Recorded gone, @Nullable Recorded come) {
    if (tried == null || !tried.isOf(gone, come)) {
      tried = new Tried(gone, come, changed(gone, come));
    }
    return tried.life();
  }

  private record Tried(@Nullable Recorded gone, @Nullable Recorded come, Lifecycle life) {

    boolean isOf(@Nullable Recorded other, @Nullable Recorded instead) {
      return Objects.equals(gone, other) && Objects.equals(come, instead);
    }
  }

  private Lifecycle changed(@Nullable Recorded gone, @Nullable Recorded come) {
    boolean anew =
        proposed == null
            || isProposal(gone)
            || isProposal(come)
            || lifecycle().contradiction().isPresent();
    return anew ? anew(gone, come) : lifecycle().changed(gone, come);
  }

  private Lifecycle anew(@Nullable Recorded gone, @Nullable Recorded come) {
    Stream<Recorded> others = recorded().filter(one -> gone == null || one.place() != gone.place());
    return Lifecycle.foldAll(
        Stream.concat(others, Stream.ofNullable(come))
            .sorted(Comparator.comparing(Recorded::place))
            .toList());
  }

  private static boolean isProposal(@Nullable Recorded recorded) {
    return recorded != null && recorded.entry() instanceof RecommendationProposed;
  }
}
