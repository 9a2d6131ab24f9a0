package org.uptake.platform.identity;

import java.util.Set;
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
}
