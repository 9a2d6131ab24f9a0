package org.uptake.platform.identity;

import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uptake.kernel.account.AccountDisabled;
import org.uptake.kernel.account.AccountEvent;
import org.uptake.kernel.account.Roster;
import org.uptake.platform.identity.RosterRows.Stored;
import org.uptake.platform.log.EventAliases;

/**
 * The roster as of now: each question first takes over what the log has gained, which is normally
 * nothing, so a grant or its revocation counts from the next request on, on every node. Nobody asks
 * within a transaction that itself records something about people.
 */
public final class CurrentRoster {

  private static final Logger LOG = LoggerFactory.getLogger(CurrentRoster.class);

  private final RosterRows log;
  private final Roster roster = new Roster();
  private volatile long version;

  public CurrentRoster(JdbcClient database, EventAliases aliases) {
    this.log = new RosterRows(database, aliases);
  }

  public <T> T ask(Function<Roster, T> question) {
    List<Stored> gained = log.after(version);
    synchronized (roster) {
      gained.forEach(this::take);
      return question.apply(roster);
    }
  }

  /** Another thread may have taken it over already. */
  private void take(Stored stored) {
    if (stored.version() == version + 1) {
      evolve(stored);
      version = stored.version();
    }
  }

  /** An event that leads nowhere locks out whom it is about, and nobody else. */
  private void evolve(Stored stored) {
    AccountEvent event = stored.event();
    if (event != null) {
      try {
        roster.evolve(event, stored.author(), stored.at());
      } catch (RuntimeException fault) {
        LOG.error("{} {} leads nowhere: {}", Roster.STREAM, stored.version(), fault.getClass());
        roster.evolve(new AccountDisabled(event.account()), stored.author(), stored.at());
      }
    }
  }
}
