package org.uptake.identity;

import java.util.Optional;
import org.uptake.platform.identity.Accounts;
import org.uptake.platform.identity.Author;
import org.uptake.platform.identity.Identity;

/** In tokens of this program's own provider the subject is the account itself. */
record OwnAccounts(OwnAddress address, Accounts accounts) implements Accounts {

  @Override
  public Optional<Author> of(Identity identity) {
    return identity.issuer().equals(address.issuer())
        ? accounts.withId(identity.subject())
        : Optional.empty();
  }

  @Override
  public Optional<Author> withId(String account) {
    return accounts.withId(account);
  }
}
