package org.uptake.console.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.HashMap;
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

  /** These, and those of another answer. */
  public Names and(Names others) {
    Map<String, String> all = new HashMap<>(others.byCode);
    all.putAll(byCode);
    return new Names(all);
  }

  static Names orNone(@Nullable Names names) {
    return names == null ? NONE : names;
  }
}
