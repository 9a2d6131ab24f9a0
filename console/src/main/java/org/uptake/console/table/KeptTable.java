package org.uptake.console.table;

import org.uptake.console.frame.Frame;
import org.uptake.pages.Markup;

/** What a draft that holds a table is called. */
public final class KeptTable {

  private static final String ABOUT = "table ";

  private KeptTable() {}

  static String about(PastedTable table) {
    return "%s%s %s".formatted(ABOUT, table.holds(), table.review()).strip();
  }

  /** Whether a draft is one of these, by what it is about. */
  public static boolean is(String about) {
    return about.startsWith(ABOUT);
  }

  /** The same in the reader's words. */
  public static Markup words(String about, Frame frame) {
    String[] parts = about.split(" ", 3);
    return frame.html(
        "my-work.table",
        "holds",
        frame.words().word("holds", parts[1]),
        "review",
        parts.length > 2 ? parts[2] : "");
  }

  static String fileName(PastedTable table) {
    return (table.review().isEmpty() ? table.holds() : table.review()) + ".csv";
  }
}
