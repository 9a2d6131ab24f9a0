package org.uptake.identity;

import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.uptake.command.account.Enrolment;
import org.uptake.command.account.FirstAdministrator;
import org.uptake.kernel.AccountId;
import org.uptake.kernel.Refused;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.account.Role;
import org.uptake.platform.identity.Accounts;
import org.uptake.platform.identity.Author;
import org.uptake.platform.identity.Identity;

/**
 * Opens accounts for those whom the program itself lets in. The directory keeps under which name,
 * so that a start that was cut short does not open them twice.
 */
record Openings(Accounts accounts, Enrolment enrolment, FirstAdministrator first) {

  private static final Logger LOG = LoggerFactory.getLogger(Openings.class);

  /** No issuer of any token, so nobody can sign in with it. */
  private static final String START = "urn:uptake:start";

  /**
   * Empty where somebody took the account back: it stays as it is.
   *
   * @return the id of the account
   */
  Optional<String> open(String name, StakeholderCode organisation, Set<Role> roles) {
    Identity identity = new Identity(START, name);
    return accounts
        .of(identity)
        .map(Author::id)
        .or(() -> enrol(name, organisation, roles, identity));
  }

  /** Nothing that was done to the people of a log keeps it from being served. */
  private Optional<String> enrol(
      String name, StakeholderCode organisation, Set<Role> roles, Identity identity) {
    try {
      return Optional.of(enrolment.enrol(organisation, roles, identity, name).value());
    } catch (Refused refused) {
      LOG.warn("The demo goes on without {}: {}", name, refused.getMessage());
      return Optional.empty();
    }
  }

  /** Empty where somebody else is administrator already. */
  Optional<String> openFirst(String name, StakeholderCode organisation) {
    Identity identity = new Identity(START, name);
    return accounts
        .of(identity)
        .map(Author::id)
        .or(() -> first.appoint(organisation, identity, name).map(AccountId::value));
  }
}
