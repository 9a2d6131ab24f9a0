package org.uptake.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What the console and the API know, and nobody else: by it the API believes the console from which
 * address a reader came. The header {@value #HEADER} holds the secret, a blank, and the address.
 */
public record ConsoleSecret(String value) {

  public static final String HEADER = "Uptake-Visitor";
  private static final int BYTES = 24;
  private static final int LONGEST_ADDRESS = 64;

  /** For a process that has both in it. */
  public static ConsoleSecret drawn() {
    byte[] secret = new byte[BYTES];
    new SecureRandom().nextBytes(secret);
    return new ConsoleSecret(HexFormat.of().formatHex(secret));
  }

  /** The address that the console tells, if it is the console. */
  Optional<String> visitor(HttpServletRequest request) {
    String told = request.getHeader(HEADER);
    if (told == null) {
      return Optional.empty();
    }
    int blank = told.indexOf(' ');
    int length = told.length() - blank - 1;
    boolean isAddress = blank > 0 && length > 0 && length <= LONGEST_ADDRESS;
    return isAddress && isThis(told.substring(0, blank))
        ? Optional.of(told.substring(blank + 1))
        : Optional.empty();
  }

  private boolean isThis(String secret) {
    return MessageDigest.isEqual(
        secret.getBytes(StandardCharsets.UTF_8), value.getBytes(StandardCharsets.UTF_8));
  }

  /** Nobody learns it from a log. */
  @Override
  public String toString() {
    return "the secret of the console";
  }
}
