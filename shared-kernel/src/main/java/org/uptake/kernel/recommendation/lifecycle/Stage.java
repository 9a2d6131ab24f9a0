package org.uptake.kernel.recommendation.lifecycle;

import org.uptake.kernel.Word;

/** The headline: how far the recommendation as a whole has come. */
public enum Stage implements Word {
  PROPOSED,
  ENDORSED,
  PLANNED,
  FUNDED,
  IN_PROGRESS,
  PARTIALLY_IMPLEMENTED,
  IMPLEMENTED,
  STALLED,
  DECLINED,
  CLOSED;

  /** Nobody waits for it any more. */
  public boolean isSettled() {
    return this == IMPLEMENTED || this == DECLINED || this == CLOSED;
  }

  static Stage of(Step step) {
    return valueOf(step.name());
  }
}
