package org.uptake.kernel.platform;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many bytes values from outside have as JSON, as it is written to the log. */
public final class JsonSize {

  private JsonSize() {}

  /** Of a field, which is left out where there is nothing in it. */
  public static long of(Object name, @Nullable Object value) {
    return value == null ? 0 : of(name) + of(value) + 2;
  }

  private static long of(Object value) {
    return switch (value) {
      case Map<?, ?> map ->
          1 + map.entrySet().stream().mapToLong(e -> of(e.getKey(), e.getValue())).sum();
      case Collection<?> several -> 1 + several.stream().mapToLong(one -> of(one) + 1).sum();
      case Number number -> number.toString().length();
      default -> ofText(value.toString());
    };
  }

  private static long ofText(String text) {
    return 2 + text.codePoints().mapToLong(JsonSize::bytes).sum();
  }

  /** In UTF-8; what is escaped has a sign before it. */
  private static long bytes(int character) {
    if (character < 0x80) {
      return isEscaped(character) ? 2 : 1;
    }
    if (character < 0x800) {
      return 2;
    }
    return character < Character.MIN_SUPPLEMENTARY_CODE_POINT ? 3 : 4;
  }

  private static boolean isEscaped(int character) {
    return switch (character) {
      case '"', '\\', '\n', '\r', '\t' -> true;
      default -> false;
    };
  }
}
