package org.uptake.query.audit;

import org.uptake.kernel.recommendation.RecommendationEvent;
import org.uptake.query.log.Positioned;

/** Takes over the events of one stream, one after the other, and tells what each changes. */
sealed interface Subject permits DescribedSubject, RecommendationSubject {

  /** One about which nothing is said yet. */
  static Subject of(Object firstEvent) {
    return firstEvent instanceof RecommendationEvent
        ? new RecommendationSubject()
        : new DescribedSubject();
  }

  Difference on(Positioned recorded);

  /** About how much memory it takes, in bytes. */
  long weight();
}
