package org.uptake.query.platform;

import java.nio.charset.StandardCharsets;
import org.springframework.util.DigestUtils;

/**
 * A text by which things are grouped and found, as the tables keep it for that. An index takes a
 * row of 2,704 bytes and no more, so of a text that is longer than any form takes it is the
 * beginning, and a digest of the whole: two texts never become one.
 */
public final class Label {

  /** As the columns have it. */
  static final int LONGEST = 200;

  private static final int DIGEST = 32;
  private static final String BETWEEN = "… ";

  private Label() {}

  /** A label is its own. */
  public static String of(String text) {
    if (text.codePointCount(0, text.length()) <= LONGEST) {
      return text;
    }
    int kept = text.offsetByCodePoints(0, LONGEST - DIGEST - BETWEEN.length());
    String digest = DigestUtils.md5DigestAsHex(text.getBytes(StandardCharsets.UTF_8));
    return text.substring(0, kept) + BETWEEN + digest;
  }
}
