package org.uptake.identity;

import java.time.Duration;
import java.time.Instant;
import org.uptake.command.account.Invitations;
import org.uptake.kernel.AccountId;
import org.uptake.kernel.account.Pending;

/**
 * Somebody who can sign in.
 *
 * @param password its hash
 * @param account what their tokens name as subject
 * @param mustChange whether the password was given to them and is to be changed first
 * @param since when sessions began to count: those from before have ended
 */
record Credentials(
    String login, String password, String account, boolean mustChange, Instant since) {

  /** Whatever they do, they prove once in a working day who they are. */
  private static final Duration LONGEST_SESSION = Duration.ofHours(12);

  /** Somebody new. */
  Credentials(String login, String password, String account, boolean mustChange) {
    this(login, password, account, mustChange, Instant.now());
  }

  /** Whether they were given a password, and have not come with it in time. */
  boolean isTooLate(Invitations invitations, Instant now) {
    return mustChange
        && (!now.isBefore(since.plus(Pending.LASTS))
            || invitations.hasLapsed(AccountId.of(account), now));
  }

  /** Whether a session that began with signing in then has ended by now. */
  boolean hasEnded(Instant signedIn, Instant now) {
    return signedIn.isBefore(since) || signedIn.plus(LONGEST_SESSION).isBefore(now);
  }
}
