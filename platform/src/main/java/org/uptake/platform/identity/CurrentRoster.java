package org.uptake.platform.identity;

import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uptake.kernel.account.Roster;
import org.uptake.platform.identity.RosterRows.Stored;
import org.uptake.platform.log.EventAliases;

/**
 * The roster as of now: each question first takes over what the log has gained, which is normally
 * nothing, so a grant or its revocation counts from the next request on, on every node. Nobody asks
 * within a transaction that itself records something about people.
 */
public final class CurrentRoster {

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
      roster.evolve(stored.event(), stored.author());
      version = stored.version();
    }
  }
}
