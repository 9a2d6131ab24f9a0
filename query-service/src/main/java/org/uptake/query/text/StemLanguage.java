package org.uptake.query.text;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;

/** A language whose inflected forms are brought together. */
enum StemLanguage {
  ENGLISH(
      "e",
      stream -> new SnowballFilter(stream, "English"),
      "the of and to in is for that on with by be are was were from this these which have has had an"
          + " not its their should will shall must been as at or it they"),
  FRENCH(
      "f",
      FrenchLightStemFilter::new,
      "le la les des du de et en un une dans pour que qui est sur aux au par avec ce ces cette son sa"
          + " ses leur leurs sont ete ont pas plus ou il elle devrait doit"),
  SPANISH(
      "s",
      SpanishLightStemFilter::new,
      "el la los las de del y en un una para que con por se su sus es al como mas este esta estos"
          + " estas son ha han fue lo debe deberia o no"),
  RUSSIAN("r", stream -> new SnowballFilter(stream, "Russian"), ""),
  ARABIC("a", ArabicStemFilter::new, "");

  /** No word has it, so nobody who asks for the beginning of a word gets a stem. */
  private static final String MARK = "/";

  private final String letter;
  private final UnaryOperator<TokenStream> filter;
  private final Set<String> frequent;

  StemLanguage(String letter, UnaryOperator<TokenStream> filter, String frequent) {
    this.letter = letter;
    this.filter = filter;
    this.frequent = Set.of(frequent.split(" "));
  }

  TokenStream stemming(TokenStream words) {
    return filter.apply(words);
  }

  /** A stem as a lexeme, apart from words and from the stems of other languages. */
  String lexeme(String stem) {
    return MARK + letter + stem;
  }

  /** Whether a lexeme is a stem of a language that a word of English might be taken for. */
  static boolean isDoubtful(String lexeme) {
    return lexeme.startsWith(MARK + FRENCH.letter) || lexeme.startsWith(MARK + SPANISH.letter);
  }

  /** Those in which it is frequent. */
  static Set<StemLanguage> frequent(String folded) {
    Set<StemLanguage> languages = EnumSet.noneOf(StemLanguage.class);
    for (StemLanguage language : values()) {
      if (language.frequent.contains(folded)) {
        languages.add(language);
      }
    }
    return languages.isEmpty() ? Set.of() : Collections.unmodifiableSet(languages);
  }
}
