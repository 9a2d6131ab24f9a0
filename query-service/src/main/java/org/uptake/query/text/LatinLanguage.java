package org.uptake.query.text;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells the language of a text in Latin letters by the words that are frequent in it. */
final class LatinLanguage {

  /** A shorter text may well have none of them; then it is in the language of most. */
  private static final int TOO_SHORT_TO_TELL = 12;

  private LatinLanguage() {}

  /** Empty if it is in none of them, or could be in two. */
  static Optional<StemLanguage> of(List<Piece> pieces) {
    Map<StemLanguage, Integer> frequent = new EnumMap<>(StemLanguage.class);
    int words = 0;
    for (Piece piece : pieces) {
      words += piece.word().alphabet() == Alphabet.LATIN ? 1 : 0;
      for (StemLanguage language : piece.word().frequent()) {
        int ignored = frequent.merge(language, 1, Integer::sum);
      }
    }
    if (frequent.isEmpty()) {
      return words < TOO_SHORT_TO_TELL ? Optional.of(StemLanguage.ENGLISH) : Optional.empty();
    }
    int most = Collections.max(frequent.values());
    List<StemLanguage> best =
        frequent.keySet().stream()
            .filter(language -> frequent.getOrDefault(language, 0) == most)
            .toList();
    return best.size() == 1 ? Optional.of(best.getFirst()) : Optional.empty();
  }
}
