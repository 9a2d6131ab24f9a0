package org.uptake.query.text;

import java.util.ArrayList;
import java.util.List;

/** Finds numbers that are written with separators, so that they are found without. */
final class NumberFinder {

  private static final int GROUP = 3;
  private static final String BLANKS = " \u00A0\u2007\u2009\u202F";
  private static final String GROUPING = ",.'\u2019\u066C\uFF0C" + BLANKS;
  private static final String DECIMAL = ".,\u066B";

  private final String text;
  private final List<Piece> pieces;
  private final WordFolder folder;
  private final List<Compound> found = new ArrayList<>();

  NumberFinder(String text, List<Piece> pieces, WordFolder folder) {
    this.text = text;
    this.pieces = pieces;
    this.folder = folder;
  }

  List<Compound> find() {
    for (int first = 0; first + 1 < pieces.size(); ) {
      int last = pieces.get(first).word().isNumber() ? grouped(first) : first;
      if (last > first) {
        String joined = joined(first, last);
        add(first, last, joined);
        addDecimals(first, last, joined);
      } else if (pieces.get(first).word().isNumber() && isSingle(first)) {
        addDecimals(first, first, digits(first));
      }
      first = last + 1;
    }
    return found;
  }

  /** The last of the groups of three digits that follow one. */
  private int grouped(int first) {
    if (digits(first).length() > GROUP) {
      return first;
    }
    char separator = separator(first);
    int last = first;
    while (GROUPING.indexOf(separator) >= 0
        && isNumber(last + 1)
        && separator(last) == separator
        && digits(last + 1).length() == GROUP) {
      last++;
    }
    return last;
  }

  private void addDecimals(int first, int last, String whole) {
    if (DECIMAL.indexOf(separator(last)) >= 0 && isNumber(last + 1)) {
      add(first, last + 1, whole + "." + digits(last + 1));
    }
  }

  /** Of more than two parts it is a date, or the number of a paragraph. */
  private boolean isSingle(int first) {
    char separator = separator(first);
    return !(separator(first + 1) == separator && isNumber(first + 2))
        && !(first > 0 && isNumber(first - 1) && separator(first - 1) == separator);
  }

  private String joined(int first, int last) {
    StringBuilder joined = new StringBuilder();
    for (int i = first; i <= last; i++) {
      joined.append(digits(i));
    }
    return joined.toString();
  }

  private void add(int first, int last, String number) {
    WordForms word = folder.fold(number);
    if (!word.isNothing()) {
      found.add(new Compound(first, last, word));
    }
  }

  private String digits(int piece) {
    return pieces.get(piece).word().folded();
  }

  private boolean isNumber(int piece) {
    return piece < pieces.size() && pieces.get(piece).word().isNumber();
  }

  /** What alone stands between a piece and the next; 0 if something else does. */
  private char separator(int piece) {
    return piece + 1 < pieces.size() && pieces.get(piece + 1).start() - pieces.get(piece).end() == 1
        ? text.charAt(pieces.get(piece).end())
        : 0;
  }
}
