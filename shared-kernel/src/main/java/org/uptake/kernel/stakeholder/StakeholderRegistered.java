package org.uptake.kernel.stakeholder;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.Word;

/**
 * A body that acts, or is asked to act, is known from now on.
 *
 * @param successor who took its place
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StakeholderRegistered(
    StakeholderCode code, String name, Kind kind, @Nullable StakeholderCode successor)
    implements StakeholderEvent {

  /** Of one in whose place there is nobody. */
  public StakeholderRegistered(StakeholderCode code, String name, Kind kind) {
    this(code, name, kind, null);
  }

  /** The same by another name. */
  public StakeholderRegistered named(String other) {
    return new StakeholderRegistered(code, other, kind, successor);
  }

  @Override
  public StakeholderRegistered becomes() {
    return this;
  }

  @Override
  public List<StakeholderName> called() {
    return List.of(new StakeholderName(name, null));
  }

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
