package org.uptake.identity;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.uptake.kernel.AccountId;
import org.uptake.kernel.account.Account;
import org.uptake.platform.identity.CurrentRoster;

/**
 * Throws away what nobody may use any more: codes and tokens that expired or are of the disabled,
 * logins of the erased.
 */
final class Housekeeping implements SmartLifecycle, Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
  private static final long PAUSE_SECONDS = 60;

  private final AuthorizationRows authorizations;
  private final CredentialsRows people;
  private final SignIns signIns;
  private final CurrentRoster roster;
  private ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
  private volatile boolean running;

  Housekeeping(
      AuthorizationRows authorizations,
      CredentialsRows people,
      SignIns signIns,
      CurrentRoster roster) {
    this.authorizations = authorizations;
    this.people = people;
    this.signIns = signIns;
    this.roster = roster;
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

  private void runAgainAfterAFailure() {
    try {
      run();
    } catch (RuntimeException unreachable) {
      LOG.warn("What expired stays for now: {}", unreachable.toString());
    }
  }

  @Override
  public void start() {
    running = true;
    executor = Executors.newSingleThreadScheduledExecutor();
    var ignored =
        executor.scheduleWithFixedDelay(
            this::runAgainAfterAFailure, 0, PAUSE_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void stop() {
    running = false;
    executor.close();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
