package org.uptake.console.signin;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;

/** What one sign-in gave, kept on the server alone. */
final class SessionTokens {

  /** A token that ends sooner is renewed before a page is made with it. */
  private static final Duration SOON = Duration.ofSeconds(30);

  private OAuth2AccessToken access;
  private @Nullable OAuth2RefreshToken refresh;
  private String identity;

  SessionTokens(OAuth2AccessToken access, @Nullable OAuth2RefreshToken refresh, String identity) {
    this.access = access;
    this.refresh = refresh;
    this.identity = identity;
  }

  /**
   * Pages of one person may be asked for at once, and a refresh token is good for one renewal: one
   * of them renews, the others wait for it.
   */
  synchronized String access(ProviderCalls provider) {
    if (!isGoodFor(SOON) && refresh != null) {
      take(provider.renew(access, refresh));
    }
    return access.getTokenValue();
  }

  private boolean isGoodFor(Duration time) {
    Instant end = access.getExpiresAt();
    return end == null || Instant.now().plus(time).isBefore(end);
  }

  private void take(OAuth2AccessTokenResponse renewed) {
    access = renewed.getAccessToken();
    refresh = renewed.getRefreshToken() == null ? refresh : renewed.getRefreshToken();
    identity =
        String.valueOf(
            renewed.getAdditionalParameters().getOrDefault(OidcParameterNames.ID_TOKEN, identity));
  }

  /** What the provider knows the sign-in by when it is to end. */
  synchronized String identity() {
    return identity;
  }

  /** To be given back: with a refresh token, what it could renew goes too. */
  synchronized String last() {
    return refresh == null ? access.getTokenValue() : refresh.getTokenValue();
  }
}
