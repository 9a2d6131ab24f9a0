package org.uptake.bench.made;

import java.time.Instant;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.recommendation.RecommendationProposed;

/**
 * A recommendation before anything becomes of it.
 *
 * @param recordedAt when the proposal is recorded
 * @param imported together with the others of the review
 * @param entries how many it will have, the proposal among them
 */
record Outline(
    MadeReview review,
    RecommendationProposed proposed,
    Instant recordedAt,
    boolean imported,
    int entries) {

  RecommendationId id() {
    return proposed.recommendation();
  }
}
