package org.uptake.kernel.recommendation.lifecycle;

import org.uptake.kernel.Word;

/** How far one addressee has come, from the foot of the ladder to its top. */
public enum Step implements Word {
  PROPOSED,
  ENDORSED,
  PLANNED,
  FUNDED,
  IN_PROGRESS,
  PARTIALLY_IMPLEMENTED,
  IMPLEMENTED
}
