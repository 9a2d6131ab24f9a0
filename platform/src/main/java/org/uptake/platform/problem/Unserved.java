package org.uptake.platform.problem;

import java.util.List;
import org.uptake.kernel.Message;

/** What the framework, the container or the database keeps from being served. */
public sealed interface Unserved extends Message {

  /** Without values. */
  enum Simple implements Unserved {
    ADDRESS_TOO_LONG,
    ADDRESS_UNREADABLE,
    HEAD_TOO_LARGE,
    PARAMETERS_UNREADABLE,
    REQUEST_UNREADABLE,
    NOT_FOR_YOU,
    NOTHING_HERE,
    METHOD_UNKNOWN,
    TOO_SLOW,
    TOO_LATE,
    TOO_LARGE,
    TOO_MANY_QUESTIONS,
    TOOK_TOO_LONG,
    DATABASE_UNREACHABLE_ASK_AGAIN,
    DATABASE_UNREACHABLE_SEND_AGAIN,
    OUR_FAULT,
    OUR_FAULT_LOGGED
  }

  record NotTaken(String path, String method, List<String> taken) implements Unserved {}

  record NotAs(String type) implements Unserved {}

  record SendAs(String types) implements Unserved {}

  record ParameterUnreadable(String name, String value) implements Unserved {}
}
