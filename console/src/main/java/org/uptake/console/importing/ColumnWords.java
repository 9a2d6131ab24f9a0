package org.uptake.console.importing;

import org.uptake.pages.Words;

/** The columns of files in the reader's words. */
public final class ColumnWords {

  private ColumnWords() {}

  /** Its own word, or that of the field that it fills in. */
  public static String of(Words words, String column) {
    String own = "column." + column;
    return words.knows(own) ? words.say(own) : words.word("field", column);
  }

  static String hint(Words words, String column) {
    String hint = "column.hint." + column;
    return words.knows(hint) ? words.say(hint) : "";
  }
}
