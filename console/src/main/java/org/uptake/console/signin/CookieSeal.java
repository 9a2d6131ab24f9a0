package org.uptake.console.signin;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts what a browser keeps for this process (AES-256-GCM), under a key that it alone has. */
final class CookieSeal {

  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom CHANCE = new SecureRandom();

  private final SecretKeySpec key = new SecretKeySpec(drawn(KEY_BYTES), "AES");

  private static byte[] drawn(int length) {
    byte[] bytes = new byte[length];
    CHANCE.nextBytes(bytes);
    return bytes;
  }

  String close(byte[] plain) {
    try {
      byte[] nonce = drawn(NONCE_BYTES);
      byte[] closed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain);
      byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + closed.length);
      System.arraycopy(closed, 0, all, NONCE_BYTES, closed.length);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /** Nothing, if it was not closed here. */
  Optional<byte[]> open(String value) {
    try {
      byte[] all = Base64.getUrlDecoder().decode(value);
      byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
      byte[] closed = Arrays.copyOfRange(all, Math.min(NONCE_BYTES, all.length), all.length);
      return Optional.of(cipher(Cipher.DECRYPT_MODE, nonce).doFinal(closed));
    } catch (GeneralSecurityException | IllegalArgumentException forged) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    return cipher;
  }
}
