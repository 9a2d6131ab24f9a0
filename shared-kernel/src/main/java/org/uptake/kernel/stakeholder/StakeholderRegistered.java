package org.uptake.kernel.stakeholder;

import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.Word;

/** A body that acts, or is asked to act, is known from now on. */
public record StakeholderRegistered(StakeholderCode code, String name, Kind kind)
    implements StakeholderEvent {

  /** What sort of body it is. */
  public enum Kind implements Word {
    MEMBER_STATES,
    INTERGOVERNMENTAL_BODY,
    SECRETARIAT,
    FIELD_MISSION,
    AGENCY_FUND_PROGRAMME,
    REGIONAL_ORGANISATION,
    CIVIL_SOCIETY,
    RESEARCH,
    PRIVATE_SECTOR
  }
}
