package org.uptake.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * Which language a reader likes best: the one in which they read last, which a cookie remembers
 * that says nothing else about them, or one that their browser names.
 */
public final class ReaderLanguage {

  private static final String NAME = "uptake-language";
  private static final int A_YEAR = 31_536_000;

  private ReaderLanguage() {}

  public static Language of(HttpServletRequest request) {
    return Optional.ofNullable(remembered(request))
        .flatMap(Language::of)
        .orElseGet(() -> Language.of(Collections.list(request.getLocales())));
  }

  private static @Nullable String remembered(HttpServletRequest request) {
    var cookie = WebUtils.getCookie(request, NAME);
    return cookie == null ? null : cookie.getValue();
  }

  /** The value of a header that sets the cookie. */
  public static String cookie(Language language) {
    return ResponseCookie.from(NAME, language.code())
        .path("/")
        .maxAge(A_YEAR)
        .httpOnly(true)
        .sameSite("Lax")
        .build()
        .toString();
  }
}
