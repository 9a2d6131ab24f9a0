package org.uptake.console.propose;

import org.uptake.console.frame.Frame;
import org.uptake.pages.Markup;

/** What a draft of a registration is called. */
public final class KeptRegistration {

  private static final String ABOUT = "new ";

  private KeptRegistration() {}

  static String about(Registration what, String review) {
    return "%s%s %s".formatted(ABOUT, what.word(), review).strip();
  }

  /** Whether a draft is one of these, by what it is about. */
  public static boolean is(String about) {
    return about.startsWith(ABOUT);
  }

  /** The same in the reader's words. */
  public static Markup words(String about, Frame frame) {
    String[] parts = about.split(" ", 3);
    return frame.html(
        "my-work.new",
        "what",
        frame.words().word("form.title", parts[1]),
        "review",
        parts.length > 2 ? parts[2] : "");
  }
}
