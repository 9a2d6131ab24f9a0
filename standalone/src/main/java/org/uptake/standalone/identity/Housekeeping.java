package org.uptake.standalone.identity;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.uptake.kernel.AccountId;
import org.uptake.kernel.account.Account;
import org.uptake.kernel.account.Roster;
import org.uptake.platform.identity.CurrentRoster;

/**
 * Throws away what nobody may use any more: codes and tokens that expired, logins of the erased.
 */
final class Housekeeping implements SmartLifecycle, Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
  private static final long PAUSE_SECONDS = 60;

  private final AuthorizationRows authorizations;
  private final PersonRows people;
  private final CurrentRoster roster;
  private ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
  private volatile boolean running;

  Housekeeping(AuthorizationRows authorizations, PersonRows people, CurrentRoster roster) {
    this.authorizations = authorizations;
    this.people = people;
    this.roster = roster;
  }

  @Override
  public void run() {
    authorizations.deleteExpired();
    List<String> known = people.accounts();
    roster.ask(accounts -> erased(accounts, known)).forEach(people::forget);
  }

  private static List<String> erased(Roster accounts, List<String> among) {
    return among.stream()
        .filter(id -> accounts.find(AccountId.of(id)).filter(Account::isErased).isPresent())
        .toList();
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
