package org.uptake.command;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.platform.Fields;

/** Fields as somebody sends them. */
public final class Sent {

  private Sent() {}

  /**
   * @param namesAndValues by turns
   */
  public static Fields fields(@Nullable Object... namesAndValues) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return Fields.from(fields);
  }
}
