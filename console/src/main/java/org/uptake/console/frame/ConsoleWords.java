package org.uptake.console.frame;

import org.uptake.pages.Language;
import org.uptake.pages.Vocabulary;
import org.uptake.pages.Words;

/** What the pages of the console say. */
public final class ConsoleWords {

  private static final Vocabulary ALL = Vocabulary.of("/org/uptake/console/words");

  private ConsoleWords() {}

  public static Words in(Language language) {
    return ALL.in(language);
  }
}
