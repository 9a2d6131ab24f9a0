package org.uptake.command.importing;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import org.uptake.kernel.Word;

/** What stands between the cells of a row; spreadsheets of many countries write semicolons. */
enum Separator implements Word {
  COMMA(','),
  SEMICOLON(';'),
  TAB('\t');

  /** As much of a header row as anybody writes. */
  private static final int LONGEST_HEADER = 20_000;

  private final char sign;

  Separator(char sign) {
    this.sign = sign;
  }

  char sign() {
    return sign;
  }

  /** That which stands most often in the first line, outside quotation marks; a comma in doubt. */
  static Separator of(BufferedReader file) throws IOException {
    String header = firstLine(file);
    return Arrays.stream(values())
        .max(
            Comparator.comparing((Separator one) -> one.times(header))
                .thenComparing(Comparator.comparing(Separator::ordinal).reversed()))
        .orElse(COMMA);
  }

  private static String firstLine(BufferedReader file) throws IOException {
    file.mark(LONGEST_HEADER);
    StringBuilder line = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < LONGEST_HEADER; i++) {
      int character = file.read();
      boolean ends = !quoted && (character == '\n' || character == '\r') && !line.isEmpty();
      if (character < 0 || ends) {
        break;
      }
      quoted ^= character == '"';
      if (!quoted && character != '\n' && character != '\r') {
        line.append((char) character);
      }
    }
    file.reset();
    return line.toString();
  }

  private long times(String header) {
    return header.chars().filter(character -> character == sign).count();
  }
}
