package org.uptake.identity;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.token.OAuth2RefreshTokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/**
 * Makes refresh tokens. Those with which one sign-in is renewed again and again name it, and end
 * all at once, when the first of them would.
 */
final class RefreshTokens implements OAuth2TokenGenerator<OAuth2RefreshToken> {

  private static final char SEPARATOR = '.';

  private final OAuth2RefreshTokenGenerator random = new OAuth2RefreshTokenGenerator();

  @Override
  public @Nullable OAuth2RefreshToken generate(OAuth2TokenContext context) {
    OAuth2RefreshToken token = random.generate(context);
    OAuth2Authorization signIn = context.getAuthorization();
    return token == null || signIn == null
        ? token
        : new OAuth2RefreshToken(
            signIn.getId() + SEPARATOR + token.getTokenValue(),
            token.getIssuedAt(),
            end(signIn, Objects.requireNonNull(token.getExpiresAt())));
  }

  private static Instant end(OAuth2Authorization signIn, Instant otherwise) {
    return Optional.ofNullable(signIn.getRefreshToken())
        .map(before -> before.getToken().getExpiresAt())
        .orElse(otherwise);
  }

  /** The id of the sign-in that a refresh token renews. */
  static String signIn(String token) {
    return token.substring(0, Math.max(0, token.indexOf(SEPARATOR)));
  }
}
