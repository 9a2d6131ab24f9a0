package org.uptake.kernel.stakeholder;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.uptake.kernel.StakeholderCode;

/**
 * What is said about a stakeholder changed.
 *
 * @param fields the names of the fields that changed
 * @param becomes the whole stakeholder as it reads from now on, by its newest name
 * @param names all that it had, the oldest first; none where it only ever had the newest
 */
public record StakeholderRevised(
    StakeholderCode code,
    List<String> fields,
    StakeholderRegistered becomes,
    String reason,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<StakeholderName> names)
    implements StakeholderEvent {

  public StakeholderRevised {
    names = Objects.requireNonNullElse(names, List.of());
  }

  /** Of one that only ever had this name. */
  public StakeholderRevised(
      StakeholderCode code, List<String> fields, StakeholderRegistered becomes, String reason) {
    this(code, fields, becomes, reason, List.of());
  }

  @Override
  public List<StakeholderName> called() {
    return names.isEmpty() ? becomes.called() : names;
  }
}
