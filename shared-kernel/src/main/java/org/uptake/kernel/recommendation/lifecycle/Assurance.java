package org.uptake.kernel.recommendation.lifecycle;

import org.uptake.kernel.Word;
import org.uptake.kernel.recommendation.ImplementationVerified;

/** On whose word the step stands. */
public enum Assurance implements Word {
  NONE,
  SELF_REPORTED,
  CONFIRMED,
  DISPUTED,
  UNVERIFIABLE;

  static Assurance of(ImplementationVerified.Finding finding) {
    return valueOf(finding.name());
  }
}
