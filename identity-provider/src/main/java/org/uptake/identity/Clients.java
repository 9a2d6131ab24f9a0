package org.uptake.identity;

import java.time.Duration;
import java.util.List;
import java.util.Set;
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

  /** What programs can know of whoever signs in: their account; their name and login. */
  static final Set<String> SCOPES = Set.of(OidcScopes.OPENID, OidcScopes.PROFILE);

  private static final String ACCOUNT = "uptake.account";
  private static final Duration ACCESS = Duration.ofMinutes(30);
  private static final Duration REFRESH = Duration.ofHours(12);
  private static final Duration CODE = Duration.ofMinutes(10);

  /** The account that a program acts with, if it acts for itself. */
  static @Nullable String accountOf(RegisteredClient client) {
    return client.getClientSettings().getSetting(ACCOUNT);
  }

  /** As this version has it, whatever an earlier one registered. */
  void registerCommandLine() {
    registered.save(
        known(COMMAND_LINE)
            .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .authorizationGrantType(AuthorizationGrantType.DEVICE_CODE)
            .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
            // Any port will do (RFC 8252, section 7.3).
            .redirectUri("http://127.0.0.1/callback")
            .redirectUri("http://[::1]/callback")
            .scopes(all -> all.addAll(SCOPES))
            .clientSettings(ClientSettings.builder().requireProofKey(true).build())
            .build());
  }

  /**
   * The pages, which keep what they are given on the server. It may come by those addresses alone.
   *
   * @param secret instead of the one that an earlier start drew
   */
  void registerConsole(String secret, List<String> addresses) {
    registered.save(
        known(CONSOLE)
            .clientSecret(hashes.encode(secret))
            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
            .redirectUris(all -> addresses.forEach(own -> all.add(own + "/console/signed-in")))
            .postLogoutRedirectUris(
                all -> addresses.forEach(own -> all.add(own + "/console/signed-out")))
            .scopes(all -> all.addAll(SCOPES))
            .clientSettings(ClientSettings.builder().requireProofKey(true).build())
            .build());
  }

  /** A program that acts for itself, with an account of its own. */
  void registerMachine(String name, String secret, String account) {
    if (isMissing(name)) {
      registered.save(
          known(name)
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

  /** Under the id that it has already, if it has one. */
  private RegisteredClient.Builder known(String name) {
    RegisteredClient before = registered.findByClientId(name);
    return RegisteredClient.withId(before == null ? UUID.randomUUID().toString() : before.getId())
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
