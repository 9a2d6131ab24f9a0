package org.uptake.identity;

import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.crypto.keygen.StringKeyGenerator;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/**
 * Makes refresh tokens, for programs without a secret too, since each is good once (RFC 9700,
 * section 2.2.2). Those with which one sign-in is renewed again and again name it, and end all at
 * once, when the first of them would.
 */
final class RefreshTokens implements OAuth2TokenGenerator<OAuth2RefreshToken> {

  private static final char SEPARATOR = '.';
  private static final int RANDOM_BYTES = 96;

  private final StringKeyGenerator random =
      new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), RANDOM_BYTES);

  @Override
  public @Nullable OAuth2RefreshToken generate(OAuth2TokenContext context) {
    if (!OAuth2TokenType.REFRESH_TOKEN.equals(context.getTokenType())) {
      return null;
    }
    OAuth2Authorization signIn = Objects.requireNonNull(context.getAuthorization());
    Instant now = Instant.now();
    return new OAuth2RefreshToken(
        signIn.getId() + SEPARATOR + random.generateKey(),
        now,
        end(signIn)
            .orElseGet(
                () ->
                    now.plus(
                        context
                            .getRegisteredClient()
                            .getTokenSettings()
                            .getRefreshTokenTimeToLive())));
  }

  private static Optional<Instant> end(OAuth2Authorization signIn) {
    return Optional.ofNullable(signIn.getRefreshToken())
        .map(before -> before.getToken().getExpiresAt());
  }

  /** The id of the sign-in that a refresh token renews. */
  static String signIn(String token) {
    return token.substring(0, Math.max(0, token.indexOf(SEPARATOR)));
  }
}
