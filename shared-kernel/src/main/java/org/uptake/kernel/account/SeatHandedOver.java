package org.uptake.kernel.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.AccountId;
import org.uptake.kernel.StakeholderCode;

/**
 * A successor acts for the organisation from now on. What the predecessor recorded stays theirs.
 *
 * @param roles that the successor has at once
 * @param asked that a second administrator has to confirm first
 */
public record SeatHandedOver(
    AccountId from, AccountId to, StakeholderCode organisation, List<Role> roles, List<Role> asked)
    implements AccountEvent {

  public SeatHandedOver(
      AccountId from,
      AccountId to,
      StakeholderCode organisation,
      @Nullable List<Role> roles,
      @Nullable List<Role> asked) {
    this.from = from;
    this.to = to;
    this.organisation = organisation;
    this.roles = roles == null ? List.of() : List.copyOf(roles);
    this.asked = asked == null ? List.of() : List.copyOf(asked);
  }

  /** By somebody who leaves with it, and whose voice does not count any more. */
  public SeatHandedOver withoutAsking() {
    return new SeatHandedOver(from, to, organisation, roles, List.of());
  }

  /** The seat that is handed over. */
  @Override
  public AccountId account() {
    return from;
  }
}
