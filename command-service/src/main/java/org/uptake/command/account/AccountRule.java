package org.uptake.command.account;

import java.time.Instant;
import org.uptake.kernel.Message;
import org.uptake.kernel.account.Role;

/** What docs/domain.md, "People", says against giving or taking a role or a seat. */
sealed interface AccountRule extends Message {

  /** Without values. */
  enum Simple implements AccountRule {
    NEEDS_ADMINISTRATOR_NOW,
    HAS_ROLE,
    HAS_NOT_ROLE,
    ASKED_FOR,
    NOT_SIGNED_IN_YET,
    REVOCATION_WANTED,
    NO_ROLES,
    SUCCESSOR_HAS_ROLES,
    HAS_ROLES,
    NOT_AWAITED,
    DISABLED,
    ENABLED,
    REVOKE_ADMINISTRATOR_FIRST,
    LAST_ADMINISTRATOR,
    NO_OTHER_ACCOUNT_IN_USE,
    NOBODY_ASKS_FOR_THEMSELVES,
    NOBODY_CONFIRMS_FOR_THEMSELVES,
    WHOEVER_ASKED_DOES_NOT_CONFIRM,
    NOBODY_TAKES_A_SEAT_ALONE
  }

  /** Nobody asks for it, so there is nothing to confirm. */
  record NotAskedFor(Role role) implements AccountRule {}

  /** Somebody asked for it, and nobody confirmed it in time. */
  record Lapsed(Role role, Instant lapsedAt) implements AccountRule {}

  /** Somebody was let in, and did not come in time. */
  record InvitationLapsed(Instant lapsedAt) implements AccountRule {}
}
