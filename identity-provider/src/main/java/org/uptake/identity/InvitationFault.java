package org.uptake.identity;

import org.uptake.kernel.Message;

/** Why somebody is not let in by an invitation. */
enum InvitationFault implements Message {
  NO_ACCOUNT,
  NO_LOGIN,
  SIGNS_IN_ALREADY,
  LOGIN_TAKEN;

  /** Rather than about the account. */
  boolean isAboutLogin() {
    return this == NO_LOGIN || this == LOGIN_TAKEN;
  }
}
