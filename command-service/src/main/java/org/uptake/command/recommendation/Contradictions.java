package org.uptake.command.recommendation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.Circumstances;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.Message;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.kernel.Succession;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.Kind;
import org.uptake.kernel.recommendation.RecommendationClosed;
import org.uptake.kernel.recommendation.RecommendationProposed;
import org.uptake.kernel.recommendation.lifecycle.Contradiction;
import org.uptake.kernel.recommendation.lifecycle.Contradiction.TakenAs;
import org.uptake.kernel.recommendation.lifecycle.History;
import org.uptake.kernel.recommendation.lifecycle.Lifecycle;
import org.uptake.kernel.recommendation.lifecycle.Moments;

/** Refusals that name the entry in the way. */
final class Contradictions {

  static final String CONTRADICTS = "contradicts";

  private static final String ENTRY = "entry";

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

  /** Whether what is superseded would be put in the place of what supersedes it, in the end. */
  static Optional<Refused> leadingBack(@Nullable Entry recorded, Circumstances circumstances) {
    RecommendationId successor =
        recorded instanceof RecommendationClosed closed ? closed.successor() : null;
    if (recorded == null || successor == null) {
      return Optional.empty();
    }
    return circumstances.successions().getOrDefault(successor, List.of()).stream()
        .filter(succession -> succession.to().equals(recorded.recommendation()))
        .findFirst()
        .map(back -> leadingBack(successor, back));
  }

  private static Refused leadingBack(RecommendationId successor, Succession back) {
    return naming(
        back.closure(),
        Kind.CLOSED,
        back.occurredOn(),
        new EntryRule.LeadsBack(successor, back.from(), back.to()));
  }

  /** The entry that a refusal names. */
  static Optional<EntryId> inTheWay(Refused refused) {
    return refused.values().get(CONTRADICTS) instanceof Map<?, ?> named
        ? Optional.of(EntryId.of(String.valueOf(named.get(ENTRY))))
        : Optional.empty();
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
    return naming(entry.id(), entry.kind(), entry.occurredOn(), detail);
  }

  private static Refused naming(EntryId entry, Kind kind, PartialDate occurredOn, Message detail) {
    Map<String, Object> contradicts = new LinkedHashMap<>();
    contradicts.put(ENTRY, entry.value());
    contradicts.put("kind", kind.word());
    contradicts.put("occurredOn", occurredOn.value());
    return new Refused(Refusal.CONTRADICTS_HISTORY, detail).with(CONTRADICTS, contradicts);
  }
}
