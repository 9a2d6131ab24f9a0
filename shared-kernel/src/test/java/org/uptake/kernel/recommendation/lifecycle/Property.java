package org.uptake.kernel.recommendation.lifecycle;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.EntryCorrected;
import org.uptake.kernel.recommendation.EntryRetracted;
import org.uptake.kernel.recommendation.RecommendationEvent;
import org.uptake.kernel.recommendation.Story;

/**
 * What must hold of every log. Where it does not, events are dropped while it still fails, and the
 * failure tells the seed and the events that are left.
 */
interface Property {

  int SEEDS = 200;

  /** Throws an {@link AssertionError} if it does not hold. */
  void check(List<RecommendationEvent> log);

  default void holdsFor(LongFunction<List<RecommendationEvent>> logs) {
    for (long seed = 0; seed < SEEDS; seed++) {
      List<RecommendationEvent> log = logs.apply(seed);
      if (failure(log).isPresent()) {
        List<RecommendationEvent> smallest = shrunk(log);
        throw new AssertionError(
            "seed %d, shrunk from %d to %d events:%n%s"
                .formatted(seed, log.size(), smallest.size(), told(smallest)),
            failure(smallest).orElseThrow());
      }
    }
  }

  default Optional<Throwable> failure(List<RecommendationEvent> log) {
    try {
      check(log);
      return Optional.empty();
    } catch (AssertionError | RuntimeException failed) {
      return Optional.of(failed);
    }
  }

  /** The proposal, and as few of the others as it takes. */
  default List<RecommendationEvent> shrunk(List<RecommendationEvent> failing) {
    for (int dropped = failing.size() - 1; dropped > 0; dropped--) {
      List<RecommendationEvent> fewer = new ArrayList<>(failing);
      fewer.remove(dropped);
      if (isAcceptable(fewer) && failure(fewer).isPresent()) {
        return shrunk(fewer);
      }
    }
    return failing;
  }

  /** Whether each of these could have been recorded when it was. */
  private static boolean isAcceptable(List<RecommendationEvent> log) {
    History history = new History();
    for (RecommendationEvent event : log) {
      boolean revises =
          switch (event) {
            case Entry entry -> true;
            case EntryCorrected corrected -> history.find(corrected.entry()).isPresent();
            case EntryRetracted retracted -> history.find(retracted.entry()).isPresent();
          };
      history.evolve(event);
      if (!revises || history.lifecycle().contradiction().isPresent()) {
        return false;
      }
    }
    return true;
  }

  private static String told(List<RecommendationEvent> log) {
    return log.stream().map(Property::told).collect(joining("\n"));
  }

  private static String told(RecommendationEvent event) {
    return switch (event) {
      case Entry entry -> Story.name(entry) + " " + entry;
      case EntryCorrected corrected -> "corrected " + told(corrected.becomes());
      case EntryRetracted retracted -> "retracted " + retracted.entry();
    };
  }
}
