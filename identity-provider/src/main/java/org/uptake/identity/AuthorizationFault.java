package org.uptake.identity;

import java.util.Collection;
import org.uptake.kernel.Message;

/** Why a program that sent somebody here gets no answer, since nobody knows where it would go. */
sealed interface AuthorizationFault extends Message {

  /** Without values. */
  enum Simple implements AuthorizationFault {
    /** The form that asked for somebody's consent. */
    ANSWERED_OR_OLD
  }

  record NoProgram(String program) implements AuthorizationFault {}

  record OtherAddress(String address, Collection<String> registered)
      implements AuthorizationFault {}

  record LeftOut(String parameter) implements AuthorizationFault {}
}
