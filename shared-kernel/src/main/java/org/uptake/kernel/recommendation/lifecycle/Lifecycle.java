package org.uptake.kernel.recommendation.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.platform.sharing.Chain;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.RecommendationProposed;
import org.uptake.kernel.recommendation.lifecycle.Moments.Placed;
import org.uptake.kernel.recommendation.lifecycle.Order.Recorded;
import org.uptake.kernel.recommendation.lifecycle.Refold.Edit;

/**
 * The life of one recommendation, as its live entries tell it.
 *
 * @param moments in order of occurrence; up to the contradiction, where there is one
 * @param contradiction the first entry that is illegal where it stands
 */
public record Lifecycle(Moments moments, Optional<Contradiction> contradiction) {

  /** Of entries of which nobody knows whose they are. */
  static Lifecycle fold(List<Entry> live) {
    return foldAll(
        IntStream.range(0, live.size())
            .mapToObj(i -> new Recorded(live.get(i), i, List.of()))
            .toList());
  }

  /**
   * The one fold, for both sides: may this be recorded, and how far had it come?
   *
   * @param live the entries that are neither retracted nor, in this form, corrected, in order of
   *     recording; one of them the proposal
   */
  static Lifecycle foldAll(List<Recorded> live) {
    RecommendationProposed proposed =
        live.stream()
            .map(Recorded::entry)
            .filter(RecommendationProposed.class::isInstance)
            .map(RecommendationProposed.class::cast)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no proposal among the entries"));
    Order order = new Order(proposed);
    List<Recorded> sorted = order.sorted(live);
    Placed opening =
        new Placed(
            new Moment(proposed, proposed.occurredOn().earliest(), Situation.opened(proposed)),
            sorted.getFirst());
    return new Refold(order, new Moments(Chain.of(List.of(opening))))
        .with(sorted.stream().skip(1).map(comes -> new Edit(1, comes, false)).toList());
  }

  /**
   * The same as folding all entries anew with a further one, or with one instead of another, or
   * without one; but only what differs is folded.
   *
   * @param gone as it stands here; never the proposal
   */
  Lifecycle changed(@Nullable Recorded gone, @Nullable Recorded come) {
    if (contradiction.isPresent()) {
      throw new IllegalStateException("nothing follows a contradiction");
    }
    Order order = new Order(moments.getFirst().situation().proposed());
    return new Refold(order, moments).with(edits(order, gone, come));
  }

  private List<Edit> edits(Order order, @Nullable Recorded gone, @Nullable Recorded come) {
    int from = gone == null ? -1 : order.place(gone, moments.placed());
    int to = come == null ? -1 : order.place(come, moments.placed());
    if (come == null) {
      return List.of(new Edit(from, null, true));
    }
    if (gone == null || to == from || to == from + 1) {
      return List.of(new Edit(gone == null ? to : from, come, gone != null));
    }
    Edit leaving = new Edit(from, null, true);
    Edit arriving = new Edit(to, come, false);
    return from < to ? List.of(leaving, arriving) : List.of(arriving, leaving);
  }

  /** How it stood at the end of a day; empty before it was proposed. */
  public Optional<Situation> on(LocalDate asOf) {
    return moments.lastBy(asOf).map(Moment::situation);
  }

  /**
   * The stage in which it counts for a day; none before it was proposed, nor for any day if it was
   * recorded in error.
   */
  public Optional<Stage> stageOn(LocalDate asOf) {
    return isRecordedInError() ? Optional.empty() : on(asOf).map(Situation::stage);
  }

  /** The day from which on it counts. */
  public LocalDate opened() {
    return moments.getFirst().day();
  }

  /** Entered by mistake: known as never proposed, for any day. */
  public boolean isRecordedInError() {
    return moments.getLast().situation().isRecordedInError();
  }
}
