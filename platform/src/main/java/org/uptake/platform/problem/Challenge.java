package org.uptake.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.uptake.kernel.Refusal;

/** What a token would have to be, as {@code WWW-Authenticate} tells it (RFC 6750, section 3). */
final class Challenge {

  private static final String SCHEME = "Bearer";

  private Challenge() {}

  static Optional<String> of(Refusal refusal, HttpServletRequest request) {
    return switch (refusal) {
      case NOT_SIGNED_IN ->
          Optional.of(hasToken(request) ? SCHEME + " error=\"invalid_token\"" : SCHEME);
      case NOT_ALLOWED -> Optional.of(SCHEME + " error=\"insufficient_scope\"");
      default -> Optional.empty();
    };
  }

  private static boolean hasToken(HttpServletRequest request) {
    String sent = request.getHeader(HttpHeaders.AUTHORIZATION);
    return sent != null && sent.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
  }
}
