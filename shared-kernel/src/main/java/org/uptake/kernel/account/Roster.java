package org.uptake.kernel.account;

import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.AccountId;

/** Who has which roles for which organisation, as the events tell it (docs/domain.md, "People"). */
public final class Roster {

  /** All events about people are in this one. */
  public static final String STREAM = "roster/people";

  private static final Set<Role> CONFIRMED =
      Set.copyOf(EnumSet.of(Role.VERIFIER, Role.AUDITOR, Role.ADMINISTRATOR));
  private static final int TWO = 2;

  private final Map<AccountId, Account> accounts = new LinkedHashMap<>();

  /**
   * Whatever was accepted counts, however late it came.
   *
   * @param author who recorded it
   * @param at its own time; what it asks for lapses by that
   */
  public void evolve(AccountEvent event, @Nullable String author, Instant at) {
    AccountId id = event.account();
    Pending pending = new Pending(String.valueOf(author), at);
    switch (event) {
      case AccountOpened opened -> accounts.put(id, Account.opened(opened));
      case RoleGranted granted -> change(id, account -> account.with(granted.role()));
      case GrantAsked asked -> change(id, account -> account.asking(asked.role(), pending));
      case GrantConfirmed confirmed -> change(id, account -> account.with(confirmed.role()));
      case RevocationAsked asked -> change(id, account -> account.revoking(asked.role(), pending));
      case RoleRevoked revoked -> change(id, account -> account.without(revoked.role()));
      case SeatHandedOver seat -> {
        change(id, Account::leaving);
        change(seat.to(), account -> account.seated(seat, pending));
      }
      case InvitationIssued issued -> change(id, account -> account.invited(pending));
      case InvitationTaken taken -> change(id, account -> account.invited(null));
      case AccountDisabled gone -> change(id, account -> account.in(Account.State.DISABLED));
      case AccountEnabled back -> change(id, account -> account.in(Account.State.ACTIVE));
      case AccountErased gone -> change(id, account -> account.leaving().in(Account.State.ERASED));
    }
    forgetVoiceOf(id);
  }

  /** The voice of an administrator counts while they are one. */
  private void forgetVoiceOf(AccountId id) {
    if (!isActing(id, Role.ADMINISTRATOR)) {
      accounts.replaceAll((key, account) -> account.unheard(id));
    }
  }

  /** Whether somebody has this role, and can use it. */
  public boolean isActing(AccountId id, Role role) {
    return find(id).filter(account -> account.isActing(role)).isPresent();
  }

  private void change(AccountId id, UnaryOperator<Account> change) {
    accounts.computeIfPresent(id, (key, account) -> change.apply(account));
  }

  /** In the order of their opening. */
  public List<Account> accounts() {
    return List.copyOf(accounts.values());
  }

  public Optional<Account> find(AccountId id) {
    return Optional.ofNullable(accounts.get(id));
  }

  public boolean hasAdministrator() {
    return administrators() > 0;
  }

  public boolean isLastAdministrator(Account account) {
    return account.isActing(Role.ADMINISTRATOR) && administrators() == 1;
  }

  /** As soon as there are two administrators, neither puts the other out alone. */
  public boolean takesTwoToRemove(Account account) {
    return account.isActing(Role.ADMINISTRATOR) && administrators() >= TWO;
  }

  /** As soon as there are two administrators, these roles take both. */
  public boolean needsSecondAdministrator(Role role) {
    return CONFIRMED.contains(role) && administrators() >= TWO;
  }

  /** What is said when a seat is handed over: some of its roles have to be confirmed. */
  public SeatHandedOver handingOver(Account from, AccountId to) {
    Map<Boolean, List<Role>> roles =
        from.roles().stream()
            .sorted()
            .collect(Collectors.partitioningBy(this::needsSecondAdministrator));
    return new SeatHandedOver(
        from.id(),
        to,
        from.organisation(),
        roles.getOrDefault(false, List.of()),
        roles.getOrDefault(true, List.of()));
  }

  private long administrators() {
    return accounts.values().stream()
        .filter(account -> account.isActing(Role.ADMINISTRATOR))
        .count();
  }
}
