package org.uptake.command.recommendation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.Message;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.RecommendationProposed;
import org.uptake.kernel.recommendation.lifecycle.Contradiction;
import org.uptake.kernel.recommendation.lifecycle.Contradiction.TakenAs;
import org.uptake.kernel.recommendation.lifecycle.History;
import org.uptake.kernel.recommendation.lifecycle.Lifecycle;
import org.uptake.kernel.recommendation.lifecycle.Moments;

/** Refusals that name the entry in the way. */
final class Contradictions {

  static final String CONTRADICTS = "contradicts";

  private Contradictions() {}

  /**
   * What is in the way, if something is.
   *
   * @param history without the recording
   * @param recorded the entry that is recorded or corrected; null for a retraction
   */
  static Optional<Refused> in(Lifecycle lifecycle, History history, @Nullable Entry recorded) {
    return lifecycle
        .contradiction()
        .map(
            found ->
                naming(
                    found.inTheWayOf(recorded),
                    found.told(recorded, hints(found, history, lifecycle), history.holdings())));
  }

  static Refused secondProposal(Entry proposed) {
    return naming(proposed, EntryRule.Simple.PROPOSED_ALREADY);
  }

  static Refused proposalIsNeverRetracted(Entry proposed) {
    return naming(proposed, EntryRule.Simple.PROPOSAL_IS_NEVER_RETRACTED);
  }

  /** A coarse date counts from its first day; it may belong behind another entry of its span. */
  private static List<TakenAs> hints(Contradiction found, History history, Lifecycle lifecycle) {
    if (!found.dayMatters()) {
      return List.of();
    }
    Moments live = history.lifecycle().moments();
    LocalDate opened = lifecycle.moments().getFirst().day();
    return Stream.of(found.illegal(), found.because())
        .filter(entry -> mayChangePlaces(entry, live))
        .map(Entry::occurredOn)
        .distinct()
        .map(date -> new TakenAs(date, date.earliest().isBefore(opened) ? opened : date.earliest()))
        .toList();
  }

  private static boolean mayChangePlaces(Entry entry, Moments live) {
    PartialDate date = entry.occurredOn();
    return date.precision() != PartialDate.Precision.DAY
        && live.around(date.earliest(), date.last()).stream()
            .anyMatch(other -> mayChangePlaces(entry, other.entry()));
  }

  private static boolean mayChangePlaces(Entry coarse, Entry other) {
    return !other.id().equals(coarse.id())
        && !(other instanceof RecommendationProposed)
        && !coarse.occurredOn().earliest().isAfter(other.occurredOn().last())
        && !other.occurredOn().earliest().isAfter(coarse.occurredOn().last());
  }

  private static Refused naming(Entry entry, Message detail) {
    Map<String, Object> contradicts = new LinkedHashMap<>();
    contradicts.put("entry", entry.id().value());
    contradicts.put("kind", entry.kind().word());
    contradicts.put("occurredOn", entry.occurredOn().value());
    return new Refused(Refusal.CONTRADICTS_HISTORY, detail).with(CONTRADICTS, contradicts);
  }
}
