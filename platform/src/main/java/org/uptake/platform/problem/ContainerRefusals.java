package org.uptake.platform.problem;

import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;

/** What the container refuses, by its status. */
final class ContainerRefusals {

  private ContainerRefusals() {}

  static Refused of(int status) {
    return switch (status) {
      case 400 -> new Refused(Refusal.MALFORMED, "The address or a header cannot be read.");
      case 403 -> new Refused(Refusal.NOT_ALLOWED, "This is not for you.");
      case 404 -> new Refused(Refusal.NOT_FOUND, "Nothing is served here.");
      case 405, 501 ->
          new Refused(Refusal.METHOD_NOT_ALLOWED, "This method is not taken anywhere.");
      case 408 ->
          new Refused(
              Refusal.TOO_SLOW,
              "The request did not arrive in time: 10 s for each MiB. Nothing was recorded.");
      case 413, 414, 431 -> new Refused(Refusal.TOO_LARGE, "The request is too large.");
      default -> new Refused(Refusal.FAILED, "The fault is ours.");
    };
  }
}
