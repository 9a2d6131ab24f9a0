package org.uptake.kernel.account;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.AccountId;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.Word;

/**
 * An account as it stands.
 *
 * @param roles that it has; they count while it is active
 * @param asked the grants that wait for a second administrator, with who asked for them
 * @param revocations the roles that one administrator wants to take back, with who; it takes two
 * @param awaited whether its owner was let in, and has not signed in since
 */
public record Account(
    AccountId id,
    StakeholderCode organisation,
    Set<Role> roles,
    Map<Role, String> asked,
    Map<Role, String> revocations,
    boolean awaited,
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
    revocations = Map.copyOf(revocations);
  }

  static Account opened(AccountOpened opened) {
    return new Account(
        opened.account(), opened.organisation(), Set.of(), Map.of(), Map.of(), false, State.ACTIVE);
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
    return new Account(id, organisation, more, without(asked, role), revocations, awaited, state);
  }

  Account without(Role role) {
    Set<Role> fewer = copy(roles);
    fewer.remove(role);
    return new Account(
        id, organisation, fewer, without(asked, role), without(revocations, role), awaited, state);
  }

  Account asking(Role role, @Nullable String author) {
    return new Account(
        id, organisation, roles, by(author, role, asked), revocations, awaited, state);
  }

  Account revoking(Role role, @Nullable String author) {
    return new Account(
        id, organisation, roles, asked, by(author, role, revocations), awaited, state);
  }

  /** Without what this one asks for: it would count as the voice of an administrator. */
  Account unheard(AccountId one) {
    if (!asked.containsValue(one.value()) && !revocations.containsValue(one.value())) {
      return this;
    }
    return new Account(
        id, organisation, roles, notBy(one, asked), notBy(one, revocations), awaited, state);
  }

  Account leaving() {
    return new Account(id, organisation, Set.of(), Map.of(), Map.of(), awaited, state);
  }

  Account seated(SeatHandedOver seat, @Nullable String author) {
    Account seated =
        new Account(
            id, seat.organisation(), Set.copyOf(seat.roles()), Map.of(), Map.of(), awaited, state);
    for (Role role : seat.asked()) {
      seated = seated.asking(role, author);
    }
    return seated;
  }

  Account awaited(boolean yet) {
    return new Account(id, organisation, roles, asked, revocations, yet, state);
  }

  /** Whether it has a role, or somebody asks for one. */
  public boolean isSeated() {
    return !roles.isEmpty() || !asked.isEmpty();
  }

  Account in(State next) {
    return new Account(id, organisation, roles, asked, revocations, awaited, next);
  }

  private static Set<Role> copy(Set<Role> roles) {
    Set<Role> copy = EnumSet.noneOf(Role.class);
    copy.addAll(roles);
    return copy;
  }

  private static Map<Role, String> by(
      @Nullable String author, Role role, Map<Role, String> waiting) {
    Map<Role, String> more = new EnumMap<>(Role.class);
    more.putAll(waiting);
    more.put(role, String.valueOf(author));
    return more;
  }

  private static Map<Role, String> notBy(AccountId one, Map<Role, String> waiting) {
    return waiting.entrySet().stream()
        .filter(asked -> !asked.getValue().equals(one.value()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Map<Role, String> without(Map<Role, String> waiting, Role role) {
    Map<Role, String> fewer = new EnumMap<>(Role.class);
    fewer.putAll(waiting);
    fewer.keySet().removeAll(List.of(role));
    return fewer;
  }
}
