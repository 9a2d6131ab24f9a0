package org.uptake.identity;

import org.uptake.kernel.Message;

/** Why somebody does not get the password that they chose. */
sealed interface PasswordFault extends Message {

  /** Without values. */
  enum Simple implements PasswordFault {
    /** What they were given is good for a week. */
    CAME_TOO_LATE,
    PRESENT_IS_WRONG,
    SAME_AS_PRESENT,
    REPEATED_OTHERWISE,
    EASILY_GUESSED
  }

  /**
   * @param fewest characters
   */
  record TooShort(int fewest) implements PasswordFault {}

  /**
   * @param most bytes
   */
  record TooLong(int most) implements PasswordFault {}

  /** The box of the form that it is about. */
  default String box() {
    return switch (this) {
      case Simple.CAME_TOO_LATE -> "";
      case Simple.PRESENT_IS_WRONG -> "current";
      case Simple.REPEATED_OTHERWISE -> "repeated";
      case Simple other -> "chosen";
      case TooShort tooShort -> "chosen";
      case TooLong tooLong -> "chosen";
    };
  }
}
