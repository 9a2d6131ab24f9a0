package org.uptake.identity;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Passwords as they should be: long, and nobody else's. */
final class Passwords {

  private static final int RANDOM_BYTES = 16;
  static final int FEWEST_CHARACTERS = 12;

  /** The hash takes no more. */
  private static final int MOST_BYTES = 72;

  private Passwords() {}

  /** Of 22 letters, digits, - and _. */
  static String random() {
    byte[] bytes = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * What is wrong with a chosen password, if anything is.
   *
   * @param words of its owner, that others think of first; in small letters
   */
  static Optional<PasswordFault> fault(String chosen, String repeated, List<String> words) {
    if (!chosen.equals(repeated)) {
      return Optional.of(PasswordFault.Simple.REPEATED_OTHERWISE);
    }
    if (isShort(chosen)) {
      return Optional.of(new PasswordFault.TooShort(FEWEST_CHARACTERS));
    }
    if (chosen.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      return Optional.of(new PasswordFault.TooLong(MOST_BYTES));
    }
    return isEasilyGuessed(chosen.toLowerCase(Locale.ROOT), words)
        ? Optional.of(PasswordFault.Simple.EASILY_GUESSED)
        : Optional.empty();
  }

  private static boolean isEasilyGuessed(String chosen, List<String> words) {
    String rest = chosen;
    for (String word : words) {
      rest = rest.replace(word, "");
    }
    return isShort(rest) || CommonPasswords.contain(rest) || CommonPasswords.contain(chosen);
  }

  private static boolean isShort(String text) {
    return text.codePointCount(0, text.length()) < FEWEST_CHARACTERS;
  }
}
