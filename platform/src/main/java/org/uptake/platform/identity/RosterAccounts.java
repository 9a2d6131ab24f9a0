package org.uptake.platform.identity;

import java.util.Optional;
import org.uptake.kernel.AccountId;
import org.uptake.kernel.account.Account;

/** Accounts found through the directory, with what the roster says of them. */
public final class RosterAccounts implements Accounts {

  private final CurrentRoster roster;
  private final DirectoryRows directory;

  public RosterAccounts(CurrentRoster roster, DirectoryRows directory) {
    this.roster = roster;
    this.directory = directory;
  }

  @Override
  public Optional<Author> of(Identity identity) {
    return directory.account(identity).flatMap(this::author);
  }

  @Override
  public Optional<Author> withId(String account) {
    return id(account).flatMap(this::author);
  }

  private Optional<Author> author(AccountId id) {
    return roster
        .ask(people -> people.find(id))
        .filter(Account::isActive)
        .map(account -> new Author(id.value(), account.organisation(), account.roles()));
  }

  private static Optional<AccountId> id(String text) {
    try {
      return Optional.of(AccountId.of(text));
    } catch (IllegalArgumentException noAccount) {
      return Optional.empty();
    }
  }
}
