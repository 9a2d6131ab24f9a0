package org.uptake.kernel.recommendation.lifecycle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.platform.Footprint;
import org.uptake.kernel.platform.sharing.Chain;
import org.uptake.kernel.platform.sharing.Lookup;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.EntryCorrected;
import org.uptake.kernel.recommendation.EntryRetracted;
import org.uptake.kernel.recommendation.Holding;
import org.uptake.kernel.recommendation.Precedents;
import org.uptake.kernel.recommendation.RecommendationEvent;
import org.uptake.kernel.recommendation.RecommendationProposed;
import org.uptake.kernel.recommendation.lifecycle.Order.Recorded;

/**
 * What has been recorded of one recommendation: its entries in the order of recording, in the form
 * that counts now, and every form that they ever had. However long it is, one more event costs
 * about the same.
 */
public final class History {

  /** Measured, in bytes: its places in the collections, and its moment; and each track of that. */
  private static final int FORM = 600;

  private static final int TRACK = 80;

  /** In MiB of memory: so much of one recommendation every node can hold, each of its sides. */
  public static final int MOST = 64;

  /** In MiB beyond that: what is wrong in a full history can still be corrected. */
  public static final int FOR_CORRECTIONS = 16;

  private Lookup<UUID, Known> known;
  private Chain<Entry> forms;
  private long weight;
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
    weight = other.weight;
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

  /** An event of which nobody knows whose it is: what it records is nobody's own. */
  public void evolve(RecommendationEvent event) {
    evolve(event, List.of());
  }

  /**
   * @param author who recorded the event
   */
  public void evolve(RecommendationEvent event, String author) {
    evolve(event, List.of(author));
  }

  /**
   * @param authors more than one where the event stands for several: an entry as it last read, with
   *     whoever recorded or corrected it
   */
  public void evolve(RecommendationEvent event, List<String> authors) {
    folded = folded == null ? null : after(event, authors);
    switch (event) {
      case Entry entry -> put(recorded(entry, authors));
      case EntryCorrected corrected -> put(recorded(corrected.becomes(), authors));
      case EntryRetracted gone ->
          known(gone.entry())
              .ifPresent(
                  last -> known = known.with(gone.entry().uuid(), new Known(last.last(), true)));
    }
    tried = null;
  }

  private Lifecycle after(RecommendationEvent event, List<String> authors) {
    return switch (event) {
      case Entry entry -> tried(null, recorded(entry, authors));
      case EntryCorrected corrected -> replacing(corrected.becomes(), authors);
      case EntryRetracted gone -> without(gone.entry());
    };
  }

  private void put(Recorded form) {
    known = known.with(form.entry().id().uuid(), new Known(form, false));
    forms = forms.append(form.entry());
    weight += Footprint.of(form.entry());
    if (form.entry() instanceof RecommendationProposed proposal) {
      proposed = proposal;
    }
  }

  private Recorded recorded(Entry form, List<String> authors) {
    return known(form.id())
        .map(Known::last)
        .map(last -> new Recorded(form, last.place(), joined(last.authors(), authors)))
        .orElseGet(() -> new Recorded(form, known.size(), authors));
  }

  private static List<String> joined(List<String> authors, List<String> further) {
    if (authors.containsAll(further)) {
      return authors;
    }
    List<String> all = new ArrayList<>(authors);
    further.stream().filter(author -> !authors.contains(author)).forEach(all::add);
    return List.copyOf(all);
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

  /** About how much memory it takes, in bytes. */
  public long weight() {
    int tracks = proposed == null ? 0 : Math.max(1, proposed.addressees().size());
    return weight + forms.size() * (FORM + (long) TRACK * tracks);
  }

  /**
   * Whether one more event leaves it small enough for every node to hold. What takes something back
   * adds next to nothing, and always fits.
   */
  public boolean hasRoomFor(RecommendationEvent event) {
    return switch (event) {
      case Entry entry -> isWithin(MOST, entry);
      case EntryCorrected corrected -> isWithin(MOST + FOR_CORRECTIONS, corrected.becomes());
      case EntryRetracted gone -> true;
    };
  }

  private boolean isWithin(int mebibytes, Entry further) {
    return weight() + Footprint.of(further) <= (long) mebibytes << 20;
  }

  public Optional<Entry> find(EntryId id) {
    return current(id).map(Recorded::entry);
  }

  /** How an entry last read, even if it was retracted since. */
  public Optional<Entry> lastForm(EntryId id) {
    return known(id).map(Known::entry);
  }

  /** Whoever recorded an entry, and then whoever corrected it, retracted or not. */
  public List<String> authors(EntryId id) {
    return known(id).map(Known::last).map(Recorded::authors).orElse(List.of());
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

  /** Who held a track, and when. */
  public List<Holding> holdings() {
    return lifecycle().moments().getLast().situation().holdings();
  }

  /** By what the fields of a further entry are judged. */
  public Precedents precedents() {
    return new Precedents(proposed().occurredOn().earliest(), holdings());
  }

  /** With an entry of nobody in particular. */
  public Lifecycle with(Entry further) {
    return tried(null, recorded(further, List.of()));
  }

  public Lifecycle with(Entry further, String author) {
    return tried(null, recorded(further, List.of(author)));
  }

  public Lifecycle replacing(Entry form) {
    return replacing(form, List.of());
  }

  public Lifecycle replacing(Entry form, String author) {
    return replacing(form, List.of(author));
  }

  private Lifecycle replacing(Entry form, List<String> authors) {
    return tried(current(form.id()).orElse(null), recorded(form, authors));
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
