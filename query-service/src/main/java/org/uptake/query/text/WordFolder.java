package org.uptake.query.text;

import com.ibm.icu.text.Normalizer2;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;

/** Folds and stems words, and remembers those that it met last; for one thread. */
final class WordFolder {

  /** UTF-16 units of a word; what is longer nobody can ask for. */
  static final int LONGEST = 200;

  private static final int LONGEST_FOLDED = 400;
  private static final int MOST_REMEMBERED = 8_000;
  private static final int SHORTEST_STEMMED = 3;

  private static final Normalizer2 CASED = Normalizer2.getNFKCCasefoldInstance();

  /** Of Unicode Technical Report 30: what differs in case, diacritics or encoding becomes equal. */
  private static final Normalizer2 FOLDED = ICUFoldingFilter.NORMALIZER;

  private static final WordForms NOTHING = new WordForms("", "", Alphabet.OTHER, Set.of());

  private final Map<String, WordForms> forms = new HashMap<>();
  private final Map<StemLanguage, Map<String, String>> stems = new EnumMap<>(StemLanguage.class);
  private final Map<StemLanguage, Stemmer> stemmers = new EnumMap<>(StemLanguage.class);

  /** What a piece of a text is as a word. */
  WordForms fold(String written) {
    WordForms known = forms.get(written);
    if (known != null) {
      return known;
    }
    WordForms folded = folded(written);
    remember(forms, written, folded);
    return folded;
  }

  private static WordForms folded(String written) {
    if (written.length() > LONGEST) {
      return NOTHING;
    }
    String cased = CASED.normalize(written);
    String folded = plain(FOLDED.normalize(cased));
    if (folded.isEmpty() || folded.length() > LONGEST_FOLDED) {
      return NOTHING;
    }
    return new WordForms(
        folded, cased, Alphabet.of(folded.codePointAt(0)), StemLanguage.frequent(folded));
  }

  /** A single character can stand for several words, or for a fraction. */
  private static String plain(String folded) {
    if (folded.codePoints().allMatch(WordFolder::isOfWord)) {
      return folded;
    }
    StringBuilder plain = new StringBuilder();
    folded.codePoints().filter(WordFolder::isOfWord).forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static boolean isOfWord(int character) {
    return character == '.'
        || (PieceFinder.isWordly(character) && Character.getType(character) != Character.FORMAT);
  }

  /** The stem of a word in a language; the word itself where it has none. */
  String stem(WordForms word, StemLanguage language) {
    Map<String, String> known = stems.computeIfAbsent(language, none -> new HashMap<>());
    String stem = known.get(word.cased());
    if (stem == null) {
      stem = isStemmed(word) ? stemmed(word, language) : word.folded();
      remember(known, word.cased(), stem);
    }
    return stem;
  }

  /** Numbers, and words that are too short, have no stem. */
  static boolean isStemmed(WordForms word) {
    return word.folded().length() >= SHORTEST_STEMMED
        && word.folded().codePoints().allMatch(Character::isLetter);
  }

  /** Russian endings are told by a letter that folding takes for another; the others are not. */
  private String stemmed(WordForms word, StemLanguage language) {
    Stemmer stemmer = stemmers.computeIfAbsent(language, Stemmer::new);
    return language == StemLanguage.RUSSIAN
        ? plain(FOLDED.normalize(stemmer.stem(word.cased().replace('ё', 'е'))))
        : stemmer.stem(word.folded());
  }

  /** The most frequent words are soon met again. */
  private static <T> void remember(Map<String, T> known, String word, T what) {
    if (known.size() >= MOST_REMEMBERED) {
      known.clear();
    }
    known.put(word, what);
  }
}
