package org.uptake.identity;

import java.util.Collection;
import org.uptake.kernel.Message;

/** Why somebody is not sent back to the program that sent them here. */
sealed interface AuthorizationFault extends Message {

  /** Without values. */
  enum Simple implements AuthorizationFault {
    /** The form that asked for somebody's consent. */
    ANSWERED_OR_OLD
  }

  record NoProgram(String program) implements AuthorizationFault {}

  record OtherAddress(String address, Collection<String> registered)
      implements AuthorizationFault {}

  /** Where it wants somebody led once they are signed out. */
  record NowhereAfterwards(String address) implements AuthorizationFault {}

  record LeftOut(String parameter) implements AuthorizationFault {}
}
