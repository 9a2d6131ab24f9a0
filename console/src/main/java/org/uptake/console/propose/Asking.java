package org.uptake.console.propose;

import org.uptake.pages.Words;

/** The words with which forms of the register ask. */
final class Asking {

  private Asking() {}

  /**
   * Its own words for a field, or those of any form.
   *
   * @return empty where there are none
   */
  static String of(Words words, Registration what, String part, String field) {
    String own = "form.%s.%s.%s".formatted(part, what.word(), field);
    if (words.knows(own)) {
      return words.say(own);
    }
    String any = "ask.%s.%s".formatted(part, field);
    return words.knows(any) ? words.say(any) : "";
  }

  /** A word to choose, in the reader's words. */
  static String word(Words words, Registration what, String field, String word) {
    boolean isBody = what == Registration.STAKEHOLDER && field.equals("kind");
    return words.word(isBody ? "stakeholder" : field, word);
  }
}
