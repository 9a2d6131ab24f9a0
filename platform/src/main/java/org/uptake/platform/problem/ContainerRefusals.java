package org.uptake.platform.problem;

import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.platform.problem.Unserved.Simple;

/** What the container refuses, by its status. */
final class ContainerRefusals {

  private ContainerRefusals() {}

  static Refused of(int status) {
    return switch (status) {
      case 400 -> new Refused(Refusal.MALFORMED, Simple.ADDRESS_UNREADABLE);
      case 403 -> new Refused(Refusal.NOT_ALLOWED, Simple.NOT_FOR_YOU);
      case 404 -> new Refused(Refusal.NOT_FOUND, Simple.NOTHING_HERE);
      case 405, 501 -> new Refused(Refusal.METHOD_NOT_ALLOWED, Simple.METHOD_UNKNOWN);
      case 408 -> new Refused(Refusal.TOO_SLOW, Simple.TOO_SLOW);
      case 413 -> new Refused(Refusal.TOO_LARGE, Simple.TOO_LARGE);
      case 414 -> new Refused(Refusal.ADDRESS_TOO_LONG, Simple.ADDRESS_TOO_LONG);
      case 431 -> new Refused(Refusal.HEAD_TOO_LARGE, Simple.HEAD_TOO_LARGE);
      default -> new Refused(Refusal.FAILED, Simple.OUR_FAULT);
    };
  }
}
