package org.uptake.command.recommendation;

import java.util.List;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.platform.Fields;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.EntryCorrected;
import org.uptake.kernel.recommendation.EntryRetracted;
import org.uptake.kernel.recommendation.RecommendationEvent;
import org.uptake.kernel.recommendation.RecommendationProposed;
import org.uptake.kernel.recommendation.lifecycle.History;

/**
 * A number that was recorded in error is proposed again. There is one proposal in a stream, so it
 * is corrected to what is proposed now, and that it was an error is taken back.
 */
final class Reproposal {

  static final String REASON = "Proposed again.";

  private Reproposal() {}

  /**
   * The correction first, so that what was an error stands at no time; but where the error is of a
   * day before the new proposal, that would contradict it.
   *
   * @param again under the id of the proposal that there was
   */
  static List<RecommendationEvent> of(Entry again, History history) {
    RecommendationProposed before = history.proposed();
    List<String> changed = Fields.differences((Record) before, (Record) again);
    RecommendationEvent takenBack =
        new EntryRetracted(before.recommendation(), error(history), REASON);
    if (changed.isEmpty()) {
      return List.of(takenBack);
    }
    RecommendationEvent corrected =
        new EntryCorrected(before.recommendation(), before.id(), changed, again, REASON);
    Judgement.full(history, corrected)
        .ifPresent(
            refused -> {
              throw refused;
            });
    return history.replacing(again).contradiction().isEmpty()
        ? List.of(corrected, takenBack)
        : List.of(takenBack, corrected);
  }

  private static EntryId error(History history) {
    return history.lifecycle().moments().getLast().entry().id();
  }
}
