package org.uptake.kernel.account;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.AccountId;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.Word;

/**
 * An account as it stands.
 *
 * @param roles that it has; they count while it is active
 * @param asked the grants that wait for a second administrator, and those that lapsed
 * @param revocations the roles that one administrator wants to take back, likewise; it takes two
 * @param invitation by which its owner was let in, null if they have signed in since; lapsed or not
 */
public record Account(
    AccountId id,
    StakeholderCode organisation,
    Set<Role> roles,
    Map<Role, Pending> asked,
    Map<Role, Pending> revocations,
    @Nullable Pending invitation,
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
        opened.account(), opened.organisation(), Set.of(), Map.of(), Map.of(), null, State.ACTIVE);
  }

  public boolean isActive() {
    return state == State.ACTIVE;
  }

  public boolean isErased() {
    return state == State.ERASED;
  }

  /** With what counts at a moment; that its owner has not signed in yet does not lapse. */
  public Account at(Instant now) {
    return dropping(pending -> pending.isLapsed(now));
  }

  boolean isActing(Role role) {
    return isActive() && roles.contains(role);
  }

  Account with(Role role) {
    Set<Role> more = copy(roles);
    more.add(role);
    return new Account(
        id, organisation, more, without(asked, role), revocations, invitation, state);
  }

  Account without(Role role) {
    Set<Role> fewer = copy(roles);
    fewer.remove(role);
    return new Account(
        id,
        organisation,
        fewer,
        without(asked, role),
        without(revocations, role),
        invitation,
        state);
  }

  Account asking(Role role, Pending pending) {
    return new Account(
        id, organisation, roles, with(asked, role, pending), revocations, invitation, state);
  }

  Account revoking(Role role, Pending pending) {
    return new Account(
        id, organisation, roles, asked, with(revocations, role, pending), invitation, state);
  }

  /** Without what this one asks for: it would count as the voice of an administrator. */
  Account unheard(AccountId one) {
    return dropping(pending -> pending.by().equals(one.value()));
  }

  private Account dropping(Predicate<Pending> dropped) {
    if (asked.isEmpty() && revocations.isEmpty()) {
      return this;
    }
    return new Account(
        id,
        organisation,
        roles,
        without(asked, dropped),
        without(revocations, dropped),
        invitation,
        state);
  }

  Account leaving() {
    return new Account(id, organisation, Set.of(), Map.of(), Map.of(), invitation, state);
  }

  Account seated(SeatHandedOver seat, Pending pending) {
    Account seated =
        new Account(
            id,
            seat.organisation(),
            Set.copyOf(seat.roles()),
            Map.of(),
            Map.of(),
            invitation,
            state);
    for (Role role : seat.asked()) {
      seated = seated.asking(role, pending);
    }
    return seated;
  }

  Account invited(@Nullable Pending by) {
    return new Account(id, organisation, roles, asked, revocations, by, state);
  }

  /** Whether it has a role, or somebody asks for one. */
  public boolean isSeated() {
    return !roles.isEmpty() || !asked.isEmpty();
  }

  Account in(State next) {
    return new Account(id, organisation, roles, asked, revocations, invitation, next);
  }

  private static Set<Role> copy(Set<Role> roles) {
    Set<Role> copy = EnumSet.noneOf(Role.class);
    copy.addAll(roles);
    return copy;
  }

  private static Map<Role, Pending> with(Map<Role, Pending> waiting, Role role, Pending pending) {
    Map<Role, Pending> more = new EnumMap<>(Role.class);
    more.putAll(waiting);
    more.put(role, pending);
    return more;
  }

  private static Map<Role, Pending> without(
      Map<Role, Pending> waiting, Predicate<Pending> dropped) {
    return waiting.entrySet().stream()
        .filter(one -> !dropped.test(one.getValue()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Map<Role, Pending> without(Map<Role, Pending> waiting, Role role) {
    Map<Role, Pending> fewer = new EnumMap<>(Role.class);
    fewer.putAll(waiting);
    fewer.keySet().removeAll(List.of(role));
    return fewer;
  }
}
