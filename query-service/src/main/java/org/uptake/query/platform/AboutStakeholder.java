package org.uptake.query.platform;

import org.jspecify.annotations.Nullable;

/** A part of an answer that tells of a stakeholder in a field whose name does not say so. */
public interface AboutStakeholder {

  /** Its code; null where this part tells of none. */
  @Nullable String stakeholder();
}
