package org.uptake.kernel.recommendation.lifecycle;

import org.uptake.kernel.Word;
import org.uptake.kernel.recommendation.RecommendationEndorsed;

/** What an addressee answered; from none to accepted it only rises unless it is asked by name. */
public enum Response implements Word {
  NONE,
  NOTED,
  ACCEPTED_IN_PART,
  ACCEPTED,
  DECLINED;

  /** In full or in part. */
  public boolean accepts() {
    return this == ACCEPTED || this == ACCEPTED_IN_PART;
  }

  static Response to(RecommendationEndorsed.Extent extent) {
    return switch (extent) {
      case FULL -> ACCEPTED;
      case PARTIAL -> ACCEPTED_IN_PART;
      case NOTED -> NOTED;
    };
  }
}
