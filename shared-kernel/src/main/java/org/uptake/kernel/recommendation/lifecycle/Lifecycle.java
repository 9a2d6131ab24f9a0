package org.uptake.kernel.recommendation.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.RecommendationProposed;

/**
 * The life of one recommendation, as its live entries tell it.
 *
 * @param moments in order of occurrence; up to the contradiction, where there is one
 * @param contradiction the first entry that is illegal where it stands
 */
public record Lifecycle(List<Moment> moments, Optional<Contradiction> contradiction) {

  /**
   * The one fold, for both sides: may this be recorded, and how far had it come?
   *
   * @param live the entries that are neither retracted nor, in this form, corrected, in order of
   *     recording; one of them the proposal
   */
  public static Lifecycle fold(List<Entry> live) {
    RecommendationProposed proposed =
        live.stream()
            .filter(RecommendationProposed.class::isInstance)
            .map(RecommendationProposed.class::cast)
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no proposal among the entries"));
    List<Entry> rest = new Order(proposed).sorted(live);
    Moment opening =
        new Moment(proposed, proposed.occurredOn().earliest(), Situation.opened(proposed));
    return goOn(List.of(opening), rest.subList(1, rest.size()));
  }

  /**
   * The same as folding all entries with a further one, recorded last; what stands before its place
   * is not folded again.
   */
  public Lifecycle plus(Entry further) {
    if (contradiction.isPresent()) {
      throw new IllegalStateException("nothing follows a contradiction");
    }
    int place = new Order(proposed()).place(further, moments);
    List<Entry> rest = new ArrayList<>();
    rest.add(further);
    moments.subList(place, moments.size()).forEach(moment -> rest.add(moment.entry()));
    return goOn(moments.subList(0, place), rest);
  }

  private static Lifecycle goOn(List<Moment> before, List<Entry> rest) {
    List<Moment> moments = new ArrayList<>(before.size() + rest.size());
    moments.addAll(before);
    Order order = new Order(before.getFirst().situation().proposed());
    for (Entry entry : rest) {
      Transition transition = new Transition(moments.getLast().situation(), entry);
      Optional<Contradiction> obstacle = transition.obstacle();
      if (obstacle.isPresent()) {
        return new Lifecycle(moments, obstacle);
      }
      moments.add(new Moment(entry, order.effectiveDay(entry), transition.after()));
    }
    return new Lifecycle(moments, Optional.empty());
  }

  /** How it stood at the end of a day; empty before it was proposed. */
  public Optional<Situation> on(LocalDate asOf) {
    Situation last = null;
    for (Moment moment : moments) {
      if (moment.day().isAfter(asOf)) {
        break;
      }
      last = moment.situation();
    }
    return Optional.ofNullable(last);
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

  private RecommendationProposed proposed() {
    return moments.getFirst().situation().proposed();
  }
}
