package org.uptake.query.text;

import java.util.Set;

/**
 * A word without regard to case, diacritics and ways to encode it.
 *
 * @param folded the word as it is found; empty if nothing of it can be searched for
 * @param cased the same with its diacritics
 * @param frequent the languages in which it is frequent
 */
record WordForms(String folded, String cased, Alphabet alphabet, Set<StemLanguage> frequent) {

  boolean isNothing() {
    return folded.isEmpty();
  }

  boolean isNumber() {
    return !isNothing() && folded.chars().allMatch(WordForms::isDigit);
  }

  static boolean isDigit(int character) {
    return character >= '0' && character <= '9';
  }
}
