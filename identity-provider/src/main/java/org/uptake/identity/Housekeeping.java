package org.uptake.identity;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.uptake.kernel.AccountId;
import org.uptake.kernel.account.Account;
import org.uptake.platform.identity.CurrentRoster;
import org.uptake.platform.work.Worker;

/**
 * Throws away what nobody may use any more: codes and tokens that expired or are of the disabled,
 * logins of the erased.
 */
final class Housekeeping extends Worker implements Runnable {

  private static final Duration REST = Duration.ofMinutes(1);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final AuthorizationRows authorizations;
  private final CredentialsRows people;
  private final SignIns signIns;
  private final CurrentRoster roster;

  Housekeeping(
      AuthorizationRows authorizations,
      CredentialsRows people,
      SignIns signIns,
      CurrentRoster roster) {
    super("housekeeping", REST, PATIENCE);
    this.authorizations = authorizations;
    this.people = people;
    this.signIns = signIns;
    this.roster = roster;
  }

  @Override
  protected void turn() {
    run();
  }

  @Override
  public void run() {
    authorizations.deleteExpired();
    // So that nothing of it counts again once the account is in use again.
    accounts(Predicate.not(Account::isActive)).forEach(signIns::endAll);
    accounts(Account::isErased).forEach(people::forget);
  }

  /** Of those who can sign in. */
  private List<String> accounts(Predicate<Account> which) {
    List<String> known = people.accounts();
    return roster.ask(
        accounts ->
            known.stream()
                .filter(id -> accounts.find(AccountId.of(id)).filter(which).isPresent())
                .toList());
  }
}
