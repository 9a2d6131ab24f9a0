package org.uptake.console.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of the stakeholders whose codes stand in an answer. */
public record Names(Map<String, String> byCode) {

  public static final Names NONE = new Names(Map.of());

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Names {
    byCode = Map.copyOf(byCode);
  }

  /** The code itself where nobody registered it. */
  public String of(String code) {
    return byCode.getOrDefault(code, code);
  }

  static Names orNone(@Nullable Names names) {
    return names == null ? NONE : names;
  }
}
