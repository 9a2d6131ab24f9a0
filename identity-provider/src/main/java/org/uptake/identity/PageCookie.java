package org.uptake.identity;

import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseCookie.ResponseCookieBuilder;

/**
 * A cookie of the pages: for them alone, unseen by scripts, and, where people come over TLS, sent
 * over nothing else and taken from no other site (RFC 6265bis, section 4.1.3.2).
 */
record PageCookie(String name, boolean isSecure) {

  static PageCookie of(String name, OwnAddress address) {
    boolean isSecure = address.isBehindTls();
    return new PageCookie((isSecure ? "__Host-" : "") + name, isSecure);
  }

  ResponseCookieBuilder of(String value) {
    ResponseCookieBuilder made = ResponseCookie.from(name, value);
    dress(made);
    return made;
  }

  void dress(ResponseCookieBuilder cookie) {
    var ignored = cookie.path("/").httpOnly(true).secure(isSecure).sameSite("Lax");
  }
}
