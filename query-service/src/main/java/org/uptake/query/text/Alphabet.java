package org.uptake.query.text;

import com.ibm.icu.lang.UScript;
import java.util.List;

/** In what a word is written, as far as its analysis depends on it. */
enum Alphabet {
  LATIN(StemLanguage.ENGLISH, StemLanguage.FRENCH, StemLanguage.SPANISH),
  CYRILLIC(StemLanguage.RUSSIAN),
  ARABIC(StemLanguage.ARABIC),
  /**
   * Words stand without blanks between them, or grow by what is attached to them: each character is
   * a piece of its own, and a word is found wherever its characters follow each other.
   */
  UNSPACED,
  OTHER;

  private final List<StemLanguage> languages;

  Alphabet(StemLanguage... languages) {
    this.languages = List.of(languages);
  }

  /** In which it can be. */
  List<StemLanguage> languages() {
    return languages;
  }

  static Alphabet of(int character) {
    if (character < 0x250) {
      return LATIN;
    }
    return switch (UScript.getScript(character)) {
      case UScript.LATIN -> LATIN;
      case UScript.CYRILLIC -> CYRILLIC;
      case UScript.ARABIC -> ARABIC;
      case UScript.HAN,
          UScript.HIRAGANA,
          UScript.KATAKANA,
          UScript.KATAKANA_OR_HIRAGANA,
          UScript.BOPOMOFO,
          UScript.HANGUL,
          UScript.YI,
          UScript.THAI,
          UScript.LAO,
          UScript.KHMER,
          UScript.MYANMAR,
          UScript.TIBETAN ->
          UNSPACED;
      default -> OTHER;
    };
  }
}
