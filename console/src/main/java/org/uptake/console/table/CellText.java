package org.uptake.console.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows of cells as text: as spreadsheets copy them, documents paste them, and CSV writes them (RFC
 * 4180), whatever stands between the cells.
 */
final class CellText {

  private static final char QUOTE = '"';
  private static final List<Character> BETWEEN = List.of('\t', ';', ',', '|');

  private final String text;
  private final char between;
  private final List<List<String>> rows = new ArrayList<>();
  private List<String> row = new ArrayList<>();
  private StringBuilder cell = new StringBuilder();

  /** Places that were passed in search of a closing quotation mark; each is passed once. */
  private final BitSet passed = new BitSet();

  private CellText(String text, char between) {
    this.text = text;
    this.between = between;
  }

  /** The rows of a text, those without anything left out. */
  static List<List<String>> read(String text) {
    return read(text, between(text));
  }

  static List<List<String>> read(String text, char between) {
    return new CellText(text.replace("\r\n", "\n").replace('\r', '\n'), between).rows();
  }

  /** A tab wherever there is one; else what stands most often in the first line. */
  private static char between(String text) {
    if (text.indexOf('\t') >= 0) {
      return '\t';
    }
    String first = text.strip().lines().findFirst().orElse("");
    char most = ',';
    for (char each : BETWEEN) {
      if (count(first, each) > count(first, most)) {
        most = each;
      }
    }
    return most;
  }

  private static long count(String line, char each) {
    return line.chars().filter(letter -> letter == each).count();
  }

  private List<List<String>> rows() {
    int at = 0;
    while (at < text.length()) {
      char letter = text.charAt(at);
      if (letter == QUOTE && cell.isEmpty() && isClosed(at)) {
        at = quoted(at + 1);
      } else {
        take(letter);
        at++;
      }
    }
    endRow();
    return rows;
  }

  private void take(char letter) {
    if (letter == between) {
      endCell();
    } else if (letter == '\n') {
      endRow();
    } else {
      cell.append(letter);
    }
  }

  /** Whether a quotation mark that opens a cell is closed where a cell can end. */
  private boolean isClosed(int open) {
    int at = open + 1;
    while (at < text.length() && !passed.get(at)) {
      passed.set(at);
      if (text.charAt(at) == QUOTE) {
        if (at + 1 == text.length() || isEnd(text.charAt(at + 1))) {
          return true;
        }
        at += text.charAt(at + 1) == QUOTE ? 1 : 0;
      }
      at++;
    }
    return false;
  }

  private boolean isEnd(char letter) {
    return letter == between || letter == '\n';
  }

  /** Takes what is between quotation marks, and tells where it goes on. */
  private int quoted(int from) {
    int at = from;
    while (at < text.length()) {
      if (text.charAt(at) == QUOTE) {
        if (at + 1 == text.length() || isEnd(text.charAt(at + 1))) {
          return at + 1;
        }
        at += text.charAt(at + 1) == QUOTE ? 1 : 0;
      }
      cell.append(text.charAt(at));
      at++;
    }
    return at;
  }

  private void endCell() {
    row.add(cell.toString().strip());
    cell = new StringBuilder();
  }

  private void endRow() {
    endCell();
    if (row.stream().anyMatch(each -> !each.isEmpty())) {
      rows.add(row);
    }
    row = new ArrayList<>();
  }

  /** A line of CSV. */
  static String csv(List<String> cells) {
    return cells.stream()
        .map(
            each -> each.matches("[^\",\\n\\r]*") ? each : "\"" + each.replace("\"", "\"\"") + "\"")
        .collect(Collectors.joining(","));
  }
}
