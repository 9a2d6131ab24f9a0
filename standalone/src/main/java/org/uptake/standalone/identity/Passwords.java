package org.uptake.standalone.identity;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** Passwords as they should be: long, and nobody else's. */
final class Passwords {

  private static final int RANDOM_BYTES = 15;
  private static final int FEWEST_CHARACTERS = 12;

  /** The hash takes no more. */
  private static final int MOST_BYTES = 72;

  private Passwords() {}

  /** Of 20 letters, digits, - and _. */
  static String random() {
    byte[] bytes = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** What is wrong with a chosen password, if anything is. */
  static Optional<String> fault(String chosen, String repeated, String login) {
    if (!chosen.equals(repeated)) {
      return Optional.of("The two are not the same.");
    }
    if (chosen.codePointCount(0, chosen.length()) < FEWEST_CHARACTERS) {
      return Optional.of("Take at least %d characters.".formatted(FEWEST_CHARACTERS));
    }
    if (chosen.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      return Optional.of("Take at most %d bytes.".formatted(MOST_BYTES));
    }
    return chosen.toLowerCase(java.util.Locale.ROOT).contains(login)
        ? Optional.of("Take one without your login in it.")
        : Optional.empty();
  }
}
