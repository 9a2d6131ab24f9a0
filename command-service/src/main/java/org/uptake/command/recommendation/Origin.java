package org.uptake.command.recommendation;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.recommendation.EntryCorrected;
import org.uptake.kernel.recommendation.EntryRetracted;
import org.uptake.kernel.recommendation.RecommendationClosed;
import org.uptake.kernel.recommendation.RecommendationClosed.Ground;
import org.uptake.kernel.recommendation.RecommendationEvent;
import org.uptake.kernel.recommendation.RecommendationProposed;
import org.uptake.kernel.recommendation.lifecycle.History;

/**
 * Whose the proposal is as it stands: whoever proposed it, or took back that it was recorded in
 * error, and whoever corrected it.
 *
 * @param imported the import that it came with; null where it came with none
 */
record Origin(@Nullable String imported, Set<String> authors) {

  static final Origin UNKNOWN = new Origin(null, Set.of());

  Origin {
    authors = Set.copyOf(authors);
  }

  /**
   * @param with the import that the event came with
   */
  Origin after(RecommendationEvent event, History history, String author, @Nullable String with) {
    return switch (event) {
      case RecommendationProposed proposed -> new Origin(with, Set.of(author));
      case EntryCorrected corrected ->
          corrected.becomes() instanceof RecommendationProposed ? and(author) : this;
      case EntryRetracted gone ->
          takesBackAnError(gone, history) ? new Origin(with, Set.of(author)) : this;
      default -> this;
    };
  }

  private Origin and(String author) {
    Set<String> all = new TreeSet<>(authors);
    all.add(author);
    return new Origin(imported, all);
  }

  private static boolean takesBackAnError(EntryRetracted gone, History history) {
    return history
        .lastForm(gone.entry())
        .filter(entry -> entry instanceof RecommendationClosed)
        .map(RecommendationClosed.class::cast)
        .filter(closed -> closed.ground() == Ground.RECORDED_IN_ERROR)
        .isPresent();
  }
}
