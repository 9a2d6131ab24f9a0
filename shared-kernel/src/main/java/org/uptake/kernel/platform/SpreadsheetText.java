package org.uptake.kernel.platform;

import java.util.regex.Pattern;

/**
 * Texts in files that spreadsheets open. What begins like a formula they would run, so it stands
 * there after an apostrophe, as people write it who mean the sign itself; read back, it is as it
 * was. The signs are those of OWASP, "CSV Injection".
 */
public final class SpreadsheetText {

  private static final Pattern DANGEROUS = Pattern.compile("'*[=+\\-@\\t\\r\\n＝＋－＠]");

  private SpreadsheetText() {}

  /** As it is written into a file. */
  public static String defused(String text) {
    return DANGEROUS.matcher(text).lookingAt() ? "'" + text : text;
  }

  /** As it was, of what was written so. */
  public static String original(String cell) {
    return cell.startsWith("'") && DANGEROUS.matcher(cell).lookingAt() ? cell.substring(1) : cell;
  }
}
