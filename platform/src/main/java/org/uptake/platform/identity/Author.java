package org.uptake.platform.identity;

import java.util.Collections;
import java.util.Set;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.account.Role;

/**
 * The person who records, as the log knows them: an opaque id, never a name.
 *
 * @param organisation on whose behalf they record
 * @param roles what they may do
 */
public record Author(String id, StakeholderCode organisation, Set<Role> roles) {

  public Author {
    roles = Set.copyOf(roles);
  }

  /**
   * @throws Refused {@link Refusal#NOT_ALLOWED} naming the roles, if they have none of them
   */
  public void requireOneOf(Set<Role> wanted) {
    if (Collections.disjoint(roles, wanted)) {
      throw new Refused(
          Refusal.NOT_ALLOWED, "This takes the role %s.".formatted(Role.joined(wanted, " or ")));
    }
  }
}
