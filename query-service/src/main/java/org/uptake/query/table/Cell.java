package org.uptake.query.table;

import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A value as PostgreSQL reads it. What it cannot hold, whatever the log says, is replaced here and
 * visibly: the character NUL, and halves of surrogate pairs.
 */
public final class Cell {

  private static final char REPLACEMENT = '\uFFFD';
  private static final String ESCAPE = "\\u";
  private static final int ESCAPED = ESCAPE.length() + 4;

  private Cell() {}

  public static @Nullable String text(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case BigDecimal number -> number.toPlainString();
      case List<?> list -> plain(array(list));
      default -> plain(value.toString());
    };
  }

  /** A document: there such a character can stand escaped, which is kept, but never read again. */
  public static @Nullable String json(@Nullable Object document) {
    String text = text(document);
    return text == null || !text.contains(ESCAPE) ? text : withPlainEscapes(text);
  }

  private static String withPlainEscapes(String json) {
    StringBuilder plain = new StringBuilder(json.length());
    int i = 0;
    while (i < json.length()) {
      int c = codeAt(json, i);
      boolean isPair =
          c >= 0 && Character.isHighSurrogate((char) c) && isLow(codeAt(json, i + ESCAPED));
      // Whatever a backslash escapes goes with it, so that an escaped one escapes nothing.
      int length = json.charAt(i) == '\\' ? 2 : 1;
      if (c >= 0) {
        length = isPair ? 2 * ESCAPED : ESCAPED;
      }
      if (c == 0 || (c > 0 && !isPair && Character.isSurrogate((char) c))) {
        plain.append(REPLACEMENT);
      } else {
        plain.append(json, i, Math.min(json.length(), i + length));
      }
      i += length;
    }
    return plain.toString();
  }

  /** The character whose number stands escaped in a place; below 0 where none does. */
  private static int codeAt(String json, int i) {
    return json.startsWith(ESCAPE, i) && i + ESCAPED <= json.length()
        ? HexFormat.fromHexDigits(json, i + ESCAPE.length(), i + ESCAPED)
        : -1;
  }

  private static boolean isLow(int c) {
    return c > 0 && Character.isLowSurrogate((char) c);
  }

  private static String plain(String text) {
    StringBuilder plain = null;
    for (int i = 0; i < text.length(); i++) {
      if (isImpossible(text, i)) {
        plain = plain == null ? new StringBuilder(text) : plain;
        plain.setCharAt(i, REPLACEMENT);
      }
    }
    return plain == null ? text : plain.toString();
  }

  private static boolean isImpossible(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return c == 0
        || (Character.isLowSurrogate(c)
            && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1))));
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
