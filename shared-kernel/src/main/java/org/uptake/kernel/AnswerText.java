package org.uptake.kernel;

/** Words of an answer, which may repeat what somebody sent: never without end, and writable. */
public final class AnswerText {

  static final int LONGEST = 5_000;

  private static final int IN_PLACE_OF_OTHERS = 0xFFFD;

  private AnswerText() {}

  /** Cut to the length, and with a mark for each character that JSON or a log would choke on. */
  public static String plainly(String text, int longest) {
    StringBuilder plain = new StringBuilder();
    text.codePoints()
        .limit(longest)
        .map(character -> isWritable(character) ? character : IN_PLACE_OF_OTHERS)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static boolean isWritable(int character) {
    return Character.isWhitespace(character)
        || !(Character.isISOControl(character)
            || Character.getType(character) == Character.SURROGATE);
  }
}
