package org.uptake.kernel.account;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.AccountId;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.Word;

/**
 * An account as it stands.
 *
 * @param roles that it has; they count while it is active
 * @param asked the grants that wait for a second administrator, with who asked for them
 */
public record Account(
    AccountId id,
    StakeholderCode organisation,
    Set<Role> roles,
    Map<Role, String> asked,
    State state) {

  /** Whether it can be used. */
  public enum State implements Word {
    ACTIVE,
    DISABLED,
    ERASED
  }

  public Account {
    roles = Set.copyOf(roles);
    asked = Map.copyOf(asked);
  }

  static Account opened(AccountOpened opened) {
    return new Account(opened.account(), opened.organisation(), Set.of(), Map.of(), State.ACTIVE);
  }

  public boolean isActive() {
    return state == State.ACTIVE;
  }

  public boolean isErased() {
    return state == State.ERASED;
  }

  boolean isActing(Role role) {
    return isActive() && roles.contains(role);
  }

  Account with(Role role) {
    Set<Role> more = copy(roles);
    more.add(role);
    return new Account(id, organisation, more, without(asked, role), state);
  }

  Account without(Role role) {
    Set<Role> fewer = copy(roles);
    fewer.remove(role);
    return new Account(id, organisation, fewer, without(asked, role), state);
  }

  Account asking(Role role, @Nullable String author) {
    Map<Role, String> more = new EnumMap<>(Role.class);
    more.putAll(asked);
    more.put(role, String.valueOf(author));
    return new Account(id, organisation, roles, more, state);
  }

  Account leaving() {
    return new Account(id, organisation, Set.of(), Map.of(), state);
  }

  Account seated(SeatHandedOver seat, @Nullable String author) {
    Account seated =
        new Account(id, seat.organisation(), Set.copyOf(seat.roles()), Map.of(), state);
    for (Role role : seat.asked()) {
      seated = seated.asking(role, author);
    }
    return seated;
  }

  Account in(State next) {
    return new Account(id, organisation, roles, asked, next);
  }

  private static Set<Role> copy(Set<Role> roles) {
    Set<Role> copy = EnumSet.noneOf(Role.class);
    copy.addAll(roles);
    return copy;
  }

  private static Map<Role, String> without(Map<Role, String> asked, Role role) {
    Map<Role, String> fewer = new EnumMap<>(Role.class);
    fewer.putAll(asked);
    fewer.keySet().removeAll(List.of(role));
    return fewer;
  }
}
