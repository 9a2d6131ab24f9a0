package org.uptake.console.frame;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * Lets a form be sent again after its session has ended, so that what was typed is not lost. The
 * page that shows it sets a cookie that no other site can read or send, and the form brings a proof
 * of that cookie under a key of this process: so it came from a page of ours, whatever became of
 * the session.
 */
public final class SecondTry {

  /** The box of the form that brings the proof. */
  public static final String BOX = "_again";

  private static final String NAME = "uptake-again";
  private static final String NAME_BEHIND_TLS = "__Host-" + NAME;
  private static final int BYTES = 32;
  private static final int MOST_SECONDS = 3600;
  private static final SecureRandom CHANCE = new SecureRandom();
  private static final SecretKeySpec KEY = new SecretKeySpec(drawn(), "HmacSHA256");

  private SecondTry() {}

  private static byte[] drawn() {
    byte[] bytes = new byte[BYTES];
    CHANCE.nextBytes(bytes);
    return bytes;
  }

  /** Sets the cookie, and gives what the form has to bring. */
  static String offer(HttpServletRequest request, HttpServletResponse response) {
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(drawn());
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(name(request), secret)
            .path("/")
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Strict")
            .maxAge(MOST_SECONDS)
            .build()
            .toString());
    return proof(secret);
  }

  /** Whether a form was sent from such a page. */
  public static boolean isProven(HttpServletRequest request) {
    Cookie cookie = WebUtils.getCookie(request, name(request));
    String brought = request.getParameter(BOX);
    return cookie != null
        && brought != null
        && MessageDigest.isEqual(
            proof(cookie.getValue()).getBytes(StandardCharsets.UTF_8),
            brought.getBytes(StandardCharsets.UTF_8));
  }

  private static String name(HttpServletRequest request) {
    return request.isSecure() ? NAME_BEHIND_TLS : NAME;
  }

  private static String proof(String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(KEY);
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(mac.doFinal(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
