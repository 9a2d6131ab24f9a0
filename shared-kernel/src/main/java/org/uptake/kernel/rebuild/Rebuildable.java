package org.uptake.kernel.rebuild;

import org.uptake.kernel.Word;

/** The tables that can be rebuilt, by the name of their projection, or all at once. */
public enum Rebuildable implements Word {
  ALL,
  AUDIT,
  REBUILD,
  RECOMMENDATION,
  REVIEW,
  STAKEHOLDER
}
