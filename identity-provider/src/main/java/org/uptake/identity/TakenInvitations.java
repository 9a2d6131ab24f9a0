package org.uptake.identity;

import java.time.Instant;
import org.uptake.command.account.Invitations;
import org.uptake.platform.identity.Accounts;

/** Tells the log that somebody who was let in has come, and alone knows their password. */
record TakenInvitations(Accounts accounts, Invitations invitations) {
  /**
   * @param then when they had come
   */
  void note(Credentials person, Instant then) {
    accounts.withId(person.account()).ifPresent(owner -> invitations.take(owner, then));
  }
}
