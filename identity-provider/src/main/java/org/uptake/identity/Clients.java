package org.uptake.identity;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * The programs that may ask for tokens: on behalf of whoever sits in front of them, or for itself.
 */
record Clients(RegisteredClientRepository registered, PasswordEncoder hashes) {

  /** Any program on a person's own machine; it can keep no secret. */
  static final String COMMAND_LINE = "uptake-cli";

  /** The pages of this program itself. */
  static final String CONSOLE = "uptake-console";

  private static final String ACCOUNT = "uptake.account";
  private static final Duration ACCESS = Duration.ofMinutes(30);
  private static final Duration REFRESH = Duration.ofHours(12);
  private static final Duration CODE = Duration.ofMinutes(10);

  /** The account that a program acts with, if it acts for itself. */
  static @Nullable String accountOf(RegisteredClient client) {
    return client.getClientSettings().getSetting(ACCOUNT);
  }

  void registerCommandLine() {
    if (isMissing(COMMAND_LINE)) {
      registered.save(
          named(COMMAND_LINE)
              .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
              .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
              .authorizationGrantType(AuthorizationGrantType.DEVICE_CODE)
              .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
              // Any port will do (RFC 8252, section 7.3).
              .redirectUri("http://127.0.0.1/callback")
              .scope(OidcScopes.OPENID)
              .clientSettings(ClientSettings.builder().requireProofKey(true).build())
              .build());
    }
  }

  /**
   * The pages, which keep what they are given on the server. It may come by those addresses alone.
   *
   * @param secret instead of the one that an earlier start drew
   */
  void registerConsole(String secret, List<String> addresses) {
    RegisteredClient known = registered.findByClientId(CONSOLE);
    registered.save(
        named(CONSOLE, known == null ? UUID.randomUUID().toString() : known.getId())
            .clientSecret(hashes.encode(secret))
            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
            .redirectUris(all -> addresses.forEach(own -> all.add(own + "/console/signed-in")))
            .postLogoutRedirectUris(
                all -> addresses.forEach(own -> all.add(own + "/console/signed-out")))
            .scope(OidcScopes.OPENID)
            .clientSettings(ClientSettings.builder().requireProofKey(true).build())
            .build());
  }

  /** A program that acts for itself, with an account of its own. */
  void registerMachine(String name, String secret, String account) {
    if (isMissing(name)) {
      registered.save(
          named(name)
              .clientSecret(hashes.encode(secret))
              .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
              .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
              .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
              .clientSettings(ClientSettings.builder().setting(ACCOUNT, account).build())
              .build());
    }
  }

  private boolean isMissing(String name) {
    return registered.findByClientId(name) == null;
  }

  private static RegisteredClient.Builder named(String name) {
    return named(name, UUID.randomUUID().toString());
  }

  private static RegisteredClient.Builder named(String name, String id) {
    return RegisteredClient.withId(id)
        .clientId(name)
        .clientName(name)
        .tokenSettings(
            TokenSettings.builder()
                .accessTokenTimeToLive(ACCESS)
                .refreshTokenTimeToLive(REFRESH)
                .reuseRefreshTokens(false)
                .deviceCodeTimeToLive(CODE)
                .build());
  }
}
