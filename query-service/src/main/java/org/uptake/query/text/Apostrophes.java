package org.uptake.query.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What belongs to grammar around an apostrophe: the end of "women's", the beginning of "l'homme".
 * Such a piece counts as no word, neither in texts nor in questions.
 */
final class Apostrophes {

  private static final String SIGNS = "'\u2018\u2019\u201B\u02BC\u02BB\uFF07`\u00B4\u2032";
  private static final String POSSESSIVE = "s";
  private static final Set<String> ELIDED =
      Set.of("c", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu");

  private Apostrophes() {}

  static boolean isApostrophe(int character) {
    return SIGNS.indexOf(character) >= 0;
  }

  /** Whether nothing but an apostrophe stands between two pieces. */
  static boolean isBetween(String text, Piece one, Piece next) {
    return next.start() == one.end() + 1 && isApostrophe(text.charAt(one.end()));
  }

  static List<Piece> without(String text, List<Piece> pieces) {
    List<Piece> kept = new ArrayList<>(pieces.size());
    for (int i = 0; i < pieces.size(); i++) {
      if (!isPossessive(text, pieces, i) && !isElided(text, pieces, i)) {
        kept.add(pieces.get(i));
      }
    }
    return kept;
  }

  private static boolean isPossessive(String text, List<Piece> pieces, int i) {
    return i > 0
        && pieces.get(i).word().folded().equals(POSSESSIVE)
        && isBetween(text, pieces.get(i - 1), pieces.get(i))
        && !(i + 1 < pieces.size() && isBetween(text, pieces.get(i), pieces.get(i + 1)));
  }

  private static boolean isElided(String text, List<Piece> pieces, int i) {
    return i + 1 < pieces.size()
        && ELIDED.contains(pieces.get(i).word().folded())
        && isBetween(text, pieces.get(i), pieces.get(i + 1))
        && !isPossessive(text, pieces, i + 1);
  }
}
