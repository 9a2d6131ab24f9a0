package org.uptake.query.platform;

import java.util.List;
import org.uptake.kernel.FieldError;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;

/** Refusals that name a parameter which reads well, but asks for what cannot be answered. */
public final class Malformed {

  private Malformed() {}

  public static Refused parameter(String name, BadParameter problem) {
    return Refused.fields(Refusal.MALFORMED, List.of(new FieldError(name, problem)));
  }
}
