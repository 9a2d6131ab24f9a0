package org.uptake.console.frame;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Many titles of reviews end in parentheses that say who wrote it; pages set these apart. */
public final class Titles {

  private static final Pattern IN_TWO = Pattern.compile("(?s)(.+?)\\s*\\(([^()]*)\\)\\s*");

  private Titles() {}

  public static String main(String title) {
    Matcher parts = IN_TWO.matcher(title);
    return parts.matches() ? parts.group(1) : title;
  }

  /** What stood in the parentheses, or nothing. */
  public static String rest(String title) {
    Matcher parts = IN_TWO.matcher(title);
    return parts.matches() ? parts.group(2) : "";
  }
}
