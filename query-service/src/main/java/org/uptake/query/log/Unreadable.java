package org.uptake.query.log;

import tools.jackson.core.JacksonException;

/**
 * An event of the log that this version cannot read: of a type that it does not know, or of another
 * shape. Nobody skips it: its stream waits there, and nothing else does.
 *
 * @param problem without a word of what its author wrote
 */
record Unreadable(String type, String problem) {

  static Unreadable of(String type, Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String place =
        failure.getCause() instanceof JacksonException at ? at.getPathReference() + " " : "";
    return new Unreadable(type, place + cause.getClass().getSimpleName());
  }

  IllegalStateException refused() {
    return new IllegalStateException("%s cannot be read: %s".formatted(type, problem));
  }
}
