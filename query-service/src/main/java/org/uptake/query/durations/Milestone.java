package org.uptake.query.durations;

import org.uptake.kernel.Word;

/** What a recommendation waits for from the day on which it was proposed. */
enum Milestone implements Word {
  ENDORSED,
  FUNDED,
  IMPLEMENTED
}
