package org.uptake.command.platform;

import java.util.List;
import org.uptake.kernel.Message;
import org.uptake.kernel.account.Role;

/** Why nothing was recorded, whatever it was to be. */
public sealed interface Unrecorded extends Message {

  /** Without values. */
  enum Simple implements Unrecorded {
    BY_NOBODY,
    CHANGES_NOTHING,
    KEY_MALFORMED,
    KEY_REUSED,
    VERSION_MALFORMED,
    BODY_TOO_LARGE,
    BODY_BROKEN,
    BODY_NO_OBJECT,
    NUMBER_OUT_OF_PROPORTION,
    STILL_RECORDING,
    TOO_MANY_AT_ONCE,
    NODE_GOES_DOWN,
    ACCOUNT_NOT_IN_USE,
    HISTORY_UNREADABLE
  }

  record TakesNoQuery(String query) implements Unrecorded {}

  record TakesDryRunAlone(String query) implements Unrecorded {}

  /**
   * @param line 0 where the place is not known
   */
  record NoJson(int line, int column) implements Unrecorded {}

  /**
   * @param line 0 where the place is not known
   */
  record BeyondLimits(int line, int column, int levels) implements Unrecorded {}

  record NotAllowed(List<Role> needed, List<Role> had) implements Unrecorded {}
}
