package org.uptake.query.platform;

import org.uptake.kernel.Message;

/** Why a question is not answered for the position that it waits for. */
sealed interface NotCaughtUp extends Message {

  /** Without values. */
  enum Simple implements NotCaughtUp {
    TOO_MANY_WAIT,
    NODE_GOES_DOWN
  }

  record NotReached(long position) implements NotCaughtUp {}

  record BeyondTheLog(long position, long last) implements NotCaughtUp {}

  record TooManyOfYours(int waiting) implements NotCaughtUp {}
}
