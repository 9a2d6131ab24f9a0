package org.uptake.platform.security;

import org.uptake.kernel.Message;

/** What is said before any controller is asked. */
enum Fence implements Message {
  SIGN_IN,
  NO_ACCOUNT,
  TOKEN_NOT_ACCEPTED,
  NO_KEYS,
  STRANGE_HOST,
  TOO_OFTEN
}
