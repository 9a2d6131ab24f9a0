package org.uptake.standalone;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.account.Role;

/**
 * Somebody of the Department of Peace Operations, as far as rights are concerned.
 *
 * @param name a role, or what is said of somebody without one
 * @param role null for those who have none
 */
record Actor(String name, @Nullable Role role) {

  static final String ORGANISATION = "DPO";

  private static final Actor ANONYMOUS = new Actor("not signed in", null);
  private static final Actor WITHOUT_ROLE = new Actor("without a role", null);

  /** All that there are. */
  static List<Actor> all() {
    List<Actor> all = new ArrayList<>(List.of(ANONYMOUS, WITHOUT_ROLE));
    for (Role role : Role.values()) {
      all.add(new Actor(role.word(), role));
    }
    return all;
  }

  boolean isSignedIn() {
    return !equals(ANONYMOUS);
  }

  Draft sends(Draft draft) {
    if (!isSignedIn()) {
      return draft.anonymous();
    }
    return role == null ? draft.bySomebodyWithoutRole(ORGANISATION) : draft.by(ORGANISATION, role);
  }
}
