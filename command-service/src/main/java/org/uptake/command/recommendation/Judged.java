package org.uptake.command.recommendation;

import org.uptake.kernel.Refused;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.RecommendationEvent;
import org.uptake.kernel.recommendation.lifecycle.Lifecycle;

/** What recording, correcting or retracting an entry comes to. */
sealed interface Judged {

  /** The entry concerned; after a recording or correction, as it would read. */
  Entry entry();

  /**
   * It may be recorded.
   *
   * @param event what the log would say
   * @param after the life of the recommendation with it
   */
  record Legal(Entry entry, RecommendationEvent event, Lifecycle after) implements Judged {}

  /**
   * The history is in the way.
   *
   * @param refused names the entry in the way
   */
  record Contradicting(Entry entry, Refused refused) implements Judged {}
}
