package org.uptake.query.changes;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.RecommendationEvent;
import org.uptake.kernel.recommendation.RecommendationProposed;
import org.uptake.kernel.recommendation.lifecycle.History;
import org.uptake.kernel.recommendation.lifecycle.Lifecycle;
import org.uptake.kernel.recommendation.lifecycle.Situation;
import org.uptake.query.RandomEvents;
import org.uptake.query.log.Positioned;

/** What the fold tells of each prefix of a log. */
final class Prefixes {

  private final Map<RecommendationId, TreeMap<Long, List<Entry>>> entries = new HashMap<>();
  private final Map<RecommendationId, TreeMap<Long, Lifecycle>> folds = new HashMap<>();

  Prefixes(List<Positioned> events) {
    for (RecommendationId id : RandomEvents.RECOMMENDATIONS) {
      History history = new History();
      entries.put(id, new TreeMap<>());
      folds.put(id, new TreeMap<>());
      for (Positioned event : events) {
        if (event.stream().equals(id.stream())) {
          history.evolve((RecommendationEvent) event.event(), event.author());
          entries.get(id).put(event.position(), history.live());
          folds.get(id).put(event.position(), history.copy().lifecycle());
        }
      }
    }
  }

  /** The entries of a recommendation that count at a position. */
  List<Entry> live(RecommendationId id, long position) {
    Map.@Nullable Entry<Long, List<Entry>> known =
        Objects.requireNonNull(entries.get(id)).floorEntry(position);
    return known == null ? List.of() : known.getValue();
  }

  RecommendationProposed proposal(RecommendationId id, long position) {
    return (RecommendationProposed) live(id, position).getFirst();
  }

  /** How it stood at the end of a day, as known at a position. */
  Optional<Situation> on(RecommendationId id, LocalDate day, long position) {
    return Optional.ofNullable(Objects.requireNonNull(folds.get(id)).floorEntry(position))
        .map(Map.Entry::getValue)
        .filter(fold -> !fold.isRecordedInError())
        .flatMap(fold -> fold.on(day));
  }

  /** Empty where it was not known, not proposed by then, or recorded in error. */
  String stage(RecommendationId id, LocalDate day, long position) {
    return on(id, day, position).map(at -> at.stage().word()).orElse("");
  }
}
