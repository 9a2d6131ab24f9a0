package org.uptake.identity;

import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.uptake.command.account.Invitations;
import org.uptake.platform.identity.Accounts;

/**
 * Tells the log that somebody who was let in has come, and alone knows their password. They have
 * the password whatever becomes of that: where it fails, it is told when they sign in again.
 */
record TakenInvitations(Accounts accounts, Invitations invitations) {

  private static final Logger LOG = LoggerFactory.getLogger(TakenInvitations.class);

  /**
   * @param then when they had come
   */
  void note(Credentials person, Instant then) {
    try {
      accounts.withId(person.account()).ifPresent(owner -> invitations.take(owner, then));
    } catch (RuntimeException failure) {
      LOG.warn("The log could not be told that {} came", person.account(), failure);
    }
  }
}
