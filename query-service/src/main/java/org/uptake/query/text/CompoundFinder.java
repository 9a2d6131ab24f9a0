package org.uptake.query.text;

import java.util.ArrayList;
import java.util.List;

/** Finds which pieces of a text others would write as one word. */
final class CompoundFinder {

  /** Longer ones are no words, but lists and addresses. */
  private static final int MOST_PIECES = 8;

  private static final int WIDEST_BREAK = 40;
  private static final char SOFT_HYPHEN = '\u00AD';
  private static final String HYPHENS =
      "-\u058A\u05BE\u2010\u2011\u2012\u2013\u2043\u2212\uFE58\uFE63\uFF0D";

  /** Others of which one within a word parts nothing: dots, ampersand, a space of no width. */
  private static final String INNER = ".&_:\u00B7\u2027\u200B\u2060\u30FB\uFF0E";

  private final String text;
  private final List<Piece> pieces;
  private final WordFolder folder;
  private final List<Compound> found = new ArrayList<>();

  CompoundFinder(String text, List<Piece> pieces, WordFolder folder) {
    this.text = text;
    this.pieces = pieces;
    this.folder = folder;
  }

  List<Compound> find() {
    for (int first = 0; first < pieces.size(); ) {
      withElision(first);
      int last = first;
      while (last + 1 < pieces.size() && isJoined(pieces.get(last), pieces.get(last + 1))) {
        last++;
        withElision(last);
      }
      join(first, last);
      first = last + 1;
    }
    found.addAll(new NumberFinder(text, pieces, folder).find());
    return found;
  }

  private void join(int first, int last) {
    int several = last - first + 1;
    if (several > 1 && several <= MOST_PIECES) {
      add(first, last);
    }
    for (int i = first; several > 2 && i < last; i++) {
      add(i, i + 1);
    }
  }

  private void add(int first, int last) {
    StringBuilder joined = new StringBuilder(pieces.get(first).word().cased());
    for (int i = first + 1; i <= last; i++) {
      if (isBetweenDigits(pieces.get(i - 1), pieces.get(i))) {
        joined.append('.');
      }
      joined.append(pieces.get(i).word().cased());
    }
    add(first, last, joined.toString());
  }

  private void add(int first, int last, String joined) {
    WordForms word = folder.fold(joined);
    if (!word.isNothing()) {
      found.add(new Compound(first, last, word));
    }
  }

  /** "d'Ivoire" is found as "dIvoire" too. */
  private void withElision(int piece) {
    int start = pieces.get(piece).start();
    int begin = start - 1;
    if (begin <= 0 || !Apostrophes.isApostrophe(text.charAt(begin)) || isInner(piece)) {
      return;
    }
    while (begin > 0 && start - begin < WIDEST_BREAK && isLetter(begin - 1)) {
      begin--;
    }
    if (begin < start - 1) {
      add(piece, piece, text.substring(begin, start - 1) + pieces.get(piece).word().cased());
    }
  }

  private boolean isInner(int piece) {
    return piece > 0 && Apostrophes.isBetween(text, pieces.get(piece - 1), pieces.get(piece));
  }

  private boolean isLetter(int place) {
    return Character.isLetter(text.charAt(place)) && !Apostrophes.isApostrophe(text.charAt(place));
  }

  private boolean isJoined(Piece one, Piece next) {
    if (one.isUnspaced()
        || next.isUnspaced()
        || (one.word().isNumber() && next.word().isNumber())) {
      return false;
    }
    int gap = next.start() - one.end();
    if (gap == 1) {
      char sign = text.charAt(one.end());
      return (isSign(sign) && (!isBetweenDigits(one, next) || sign == '.')) || isBroken(one, next);
    }
    return gap == 0 || isBroken(one, next);
  }

  private static boolean isSign(char sign) {
    return isHyphen(sign) || INNER.indexOf(sign) >= 0 || Apostrophes.isApostrophe(sign);
  }

  private static boolean isHyphen(char sign) {
    return HYPHENS.indexOf(sign) >= 0;
  }

  /** A hyphen, hard or soft, and blanks after it: the word goes on in the next line. */
  private boolean isBroken(Piece one, Piece next) {
    boolean soft = text.charAt(one.end() - 1) == SOFT_HYPHEN;
    int blanks = soft || !isHyphen(text.charAt(one.end())) ? one.end() : one.end() + 1;
    return (soft || blanks > one.end())
        && next.start() - one.end() <= WIDEST_BREAK
        && text.substring(blanks, next.start()).isBlank()
        && Character.isLetter(one.word().folded().codePointBefore(one.word().folded().length()))
        && isLowerCase(text.codePointAt(next.start()));
  }

  private static boolean isLowerCase(int character) {
    return Character.isLetter(character)
        && !Character.isUpperCase(character)
        && !Character.isTitleCase(character);
  }

  private static boolean isBetweenDigits(Piece one, Piece next) {
    String before = one.word().folded();
    return WordForms.isDigit(before.charAt(before.length() - 1))
        && WordForms.isDigit(next.word().folded().charAt(0));
  }
}
