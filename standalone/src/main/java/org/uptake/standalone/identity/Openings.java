package org.uptake.standalone.identity;

import java.util.Optional;
import java.util.Set;
import org.uptake.command.account.Enrolment;
import org.uptake.command.account.FirstAdministrator;
import org.uptake.kernel.AccountId;
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

  /** No issuer of any token, so nobody can sign in with it. */
  private static final String START = "urn:uptake:start";

  /**
   * @return the id of the account
   */
  String open(String name, StakeholderCode organisation, Set<Role> roles) {
    Identity identity = new Identity(START, name);
    return accounts
        .of(identity)
        .map(Author::id)
        .orElseGet(() -> enrolment.enrol(organisation, roles, identity, name).value());
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
