package org.uptake.command.recommendation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.RecommendationProposed;
import org.uptake.kernel.recommendation.lifecycle.Contradiction;
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
                    found.told(recorded) + hint(found, history, lifecycle)));
  }

  static Refused secondProposal(Entry proposed) {
    return naming(proposed, "It was proposed already; a wording is revised by a correction.");
  }

  static Refused proposalIsNeverRetracted(Entry proposed) {
    return naming(
        proposed,
        "A proposal is never retracted. Close it as withdrawn if it was taken back, or as"
            + " recorded-in-error if it never should have been entered.");
  }

  /** A coarse date counts from its first day; it may belong behind another entry of its span. */
  private static String hint(Contradiction found, History history, Lifecycle lifecycle) {
    if (!found.dayMatters()) {
      return "";
    }
    Moments live = history.lifecycle().moments();
    LocalDate opened = lifecycle.moments().getFirst().day();
    return Stream.of(found.illegal(), found.because())
        .filter(entry -> mayChangePlaces(entry, live))
        .map(Entry::occurredOn)
        .distinct()
        .map(
            date ->
                " %s was taken as %s; a more precise date may settle it."
                    .formatted(date, date.earliest().isBefore(opened) ? opened : date.earliest()))
        .collect(Collectors.joining());
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

  private static Refused naming(Entry entry, String detail) {
    Map<String, Object> contradicts = new LinkedHashMap<>();
    contradicts.put("entry", entry.id().value());
    contradicts.put("kind", entry.kind().word());
    contradicts.put("occurredOn", entry.occurredOn().value());
    return new Refused(Refusal.CONTRADICTS_HISTORY, detail).with(CONTRADICTS, contradicts);
  }
}
