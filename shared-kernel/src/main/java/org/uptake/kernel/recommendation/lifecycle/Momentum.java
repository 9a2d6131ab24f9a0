package org.uptake.kernel.recommendation.lifecycle;

import org.uptake.kernel.Word;
import org.uptake.kernel.recommendation.ProgressReported;

/** What the last report said of the movement. */
public enum Momentum implements Word {
  NONE,
  ADVANCED,
  UNCHANGED,
  REGRESSED;

  static Momentum of(ProgressReported.Movement movement) {
    return valueOf(movement.name());
  }
}
