package org.uptake.console.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** Remembers in which language somebody read last; it says nothing else about them. */
final class LanguageCookie {

  private static final String NAME = "uptake-language";
  private static final int A_YEAR = 31_536_000;

  private LanguageCookie() {}

  static Optional<Language> of(HttpServletRequest request) {
    return Optional.ofNullable(value(request)).flatMap(Language::of);
  }

  private static @Nullable String value(HttpServletRequest request) {
    var cookie = WebUtils.getCookie(request, NAME);
    return cookie == null ? null : cookie.getValue();
  }

  static String with(Language language) {
    return ResponseCookie.from(NAME, language.code())
        .path("/")
        .maxAge(A_YEAR)
        .httpOnly(true)
        .sameSite("Lax")
        .build()
        .toString();
  }
}
