package org.uptake.command.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A digest that tells two requests apart; each part is preceded by its length. */
public final class Fingerprint {

  private Fingerprint() {}

  public static String of(String method, String path, @Nullable String ifMatch, byte[] body) {
    MessageDigest digest = sha256();
    add(digest, method.getBytes(StandardCharsets.UTF_8));
    add(digest, path.getBytes(StandardCharsets.UTF_8));
    add(digest, (ifMatch == null ? "" : ifMatch).getBytes(StandardCharsets.UTF_8));
    add(digest, body);
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(MessageDigest digest, byte[] part) {
    digest.update((part.length + ":").getBytes(StandardCharsets.UTF_8));
    digest.update(part);
  }

  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
