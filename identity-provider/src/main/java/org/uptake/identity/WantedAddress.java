package org.uptake.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.web.util.WebUtils;
import org.uptake.identity.page.UiLocales;
import org.uptake.pages.Language;

/**
 * Where somebody wanted to go before they had to sign in, and since when. Their own browser keeps
 * it, so that strangers cost no memory: path and question alone, which lead nowhere but here, under
 * a seal that this process can make and nobody else.
 */
final class WantedAddress implements RequestCache {

  private static final int LONGEST = 2_000;
  private static final int KEY_BYTES = 32;
  private static final Duration KEPT = Duration.ofMinutes(10);
  private static final String SEAL = "HmacSHA256";
  private static final Base64.Encoder WORDS = Base64.getUrlEncoder().withoutPadding();

  private final PageCookie cookie;
  private final byte[] key = new byte[KEY_BYTES];

  WantedAddress(PageCookie cookie) {
    this.cookie = cookie;
    new SecureRandom().nextBytes(key);
  }

  @Override
  public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
    String address = RequestAddress.of(request);
    if (HttpMethod.GET.matches(request.getMethod())
        && isHere(address)
        && address.length() <= LONGEST) {
      keep(response, sealed(Instant.now() + " " + address), KEPT);
    }
  }

  @Override
  public @Nullable SavedRequest getRequest(
      HttpServletRequest request, HttpServletResponse response) {
    return wanted(request).map(WantedAddress::place).map(SimpleSavedRequest::new).orElse(null);
  }

  /** There is nothing of it but its address, so it is asked again as it is. */
  @Override
  public @Nullable HttpServletRequest getMatchingRequest(
      HttpServletRequest request, HttpServletResponse response) {
    if (wanted(request)
        .map(WantedAddress::place)
        .filter(RequestAddress.of(request)::equals)
        .isPresent()) {
      removeRequest(request, response);
    }
    return null;
  }

  /** Since when the address that is asked for now was wanted; far off where it never was. */
  Instant since(HttpServletRequest request) {
    return wanted(request)
        .filter(kept -> place(kept).equals(RequestAddress.of(request)))
        .map(kept -> Instant.parse(kept.substring(0, kept.indexOf(' '))))
        .orElse(Instant.MAX);
  }

  /** In which language it was to be answered, if that was said. */
  Optional<Language> language(HttpServletRequest request) {
    return wanted(request).map(WantedAddress::place).flatMap(UiLocales::of);
  }

  /** It is to be answered in this language. */
  void speak(Language language, HttpServletRequest request, HttpServletResponse response) {
    wanted(request)
        .map(kept -> UiLocales.in(kept, language))
        .filter(kept -> kept.length() <= LONGEST)
        .ifPresent(kept -> keep(response, sealed(kept), KEPT));
  }

  private static String place(String kept) {
    return kept.substring(kept.indexOf(' ') + 1);
  }

  @Override
  public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
    keep(response, "", Duration.ZERO);
  }

  private void keep(HttpServletResponse response, String value, Duration time) {
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.of(value).maxAge(time).build().toString());
  }

  /** Two slashes would lead to another site. */
  private static boolean isHere(String address) {
    return address.startsWith("/") && !address.startsWith("//") && !address.startsWith("/\\");
  }

  /** An instant, a space, an address. */
  private Optional<String> wanted(HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getCookie(request, cookie.name()))
        .map(Cookie::getValue)
        .flatMap(this::opened);
  }

  private String sealed(String address) {
    byte[] bytes = address.getBytes(StandardCharsets.UTF_8);
    return WORDS.encodeToString(bytes) + "." + WORDS.encodeToString(seal(bytes));
  }

  private Optional<String> opened(String value) {
    int dot = value.indexOf('.');
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(value.substring(0, Math.max(dot, 0)));
      byte[] seal = Base64.getUrlDecoder().decode(value.substring(dot + 1));
      return MessageDigest.isEqual(seal, seal(bytes))
          ? Optional.of(new String(bytes, StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (IllegalArgumentException forged) {
      return Optional.empty();
    }
  }

  private byte[] seal(byte[] bytes) {
    try {
      Mac mac = Mac.getInstance(SEAL);
      mac.init(new SecretKeySpec(key, SEAL));
      return mac.doFinal(bytes);
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
