package org.uptake.query.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A value as PostgreSQL reads it. */
final class Cell {

  private Cell() {}

  static @Nullable String text(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case BigDecimal number -> number.toPlainString();
      case List<?> list -> array(list);
      default -> value.toString();
    };
  }

  private static String array(List<?> list) {
    return list.stream()
        .map(element -> '"' + escaped(element.toString()) + '"')
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  /** As a field of a line of COPY. */
  static void appendTo(StringBuilder line, @Nullable String cell) {
    if (cell == null) {
      line.append("\\N");
      return;
    }
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      switch (c) {
        case '\\' -> line.append("\\\\");
        case '\n' -> line.append("\\n");
        case '\r' -> line.append("\\r");
        case '\t' -> line.append("\\t");
        default -> line.append(c);
      }
    }
  }
}
