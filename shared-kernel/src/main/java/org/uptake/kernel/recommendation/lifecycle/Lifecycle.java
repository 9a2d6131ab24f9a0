package org.uptake.kernel.recommendation.lifecycle;

import java.time.LocalDate;
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
    Order order = new Order(proposed);
    Fold fold = new Fold(proposed);
    for (Entry entry : order.sorted(live)) {
      Optional<Contradiction> contradiction = fold.obstacleTo(entry);
      if (contradiction.isPresent()) {
        return new Lifecycle(fold.moments(), contradiction);
      }
      fold.take(entry, order.effectiveDay(entry));
    }
    return new Lifecycle(fold.moments(), Optional.empty());
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

  /** Entered by mistake: known as never proposed, for any day. */
  public boolean isRecordedInError() {
    return moments.stream().anyMatch(moment -> moment.situation().isRecordedInError());
  }
}
