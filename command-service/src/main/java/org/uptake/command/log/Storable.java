package org.uptake.command.log;

import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.uptake.kernel.Message;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;

/**
 * The last fence before the log: what every reader can read, for ever. Texts are judged where they
 * are sent; whatever passed there by a fault of ours is not appended all the same.
 */
final class Storable {

  /** A form has at most 256 KiB; a correction tells its reason and what it names beside that. */
  private static final int MOST_BYTES = 320 << 10;

  /** A unit of UTF-16 as four digits, or one of the short escapes, among them that of itself. */
  private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u(\\p{XDigit}{4})|.)");

  private Storable() {}

  /** What an event may not be. */
  enum Limit implements Message {
    TOO_LARGE
  }

  /**
   * The same JSON.
   *
   * @throws Refused {@link Refusal#TOO_LARGE} if it has more than 320 KiB
   * @throws IllegalStateException if a text in it has NUL or half of a surrogate pair, which
   *     PostgreSQL does not read as a text
   */
  static String require(String json) {
    if (json.length() > MOST_BYTES || json.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      throw new Refused(Refusal.TOO_LARGE, Limit.TOO_LARGE);
    }
    if (unescaped(json).codePoints().anyMatch(Storable::isUnreadable)) {
      throw new IllegalStateException("Not appended: an event with NUL or half a surrogate pair");
    }
    return json;
  }

  private static boolean isUnreadable(int character) {
    return character == 0 || Character.getType(character) == Character.SURROGATE;
  }

  private static String unescaped(String json) {
    return json.indexOf('\\') < 0 ? json : ESCAPE.matcher(json).replaceAll(Storable::character);
  }

  private static String character(MatchResult escape) {
    String digits = escape.group(1);
    String character =
        digits == null ? " " : Character.toString((char) Integer.parseInt(digits, 16));
    return java.util.regex.Matcher.quoteReplacement(character);
  }
}
