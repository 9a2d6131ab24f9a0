package org.uptake.identity;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.JdbcRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.uptake.platform.identity.Accounts;
import org.uptake.platform.security.AccessTokens;

/** To which programs tokens are given, what is in them, and until when they count. */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

  @Bean
  AuthorizationServerSettings authorizationServerSettings(OwnAddress address) {
    return AuthorizationServerSettings.builder().issuer(address.issuer()).build();
  }

  @Bean
  RegisteredClientRepository registeredClients(IdentityRows identity) {
    return new JdbcRegisteredClientRepository(identity.jdbc());
  }

  @Bean
  Clients clients(RegisteredClientRepository registered, PasswordEncoder hashes) {
    Clients clients = new Clients(registered, hashes);
    clients.registerCommandLine();
    return clients;
  }

  @Bean
  OwnConsole ownConsole(OwnAddress address, Clients clients) {
    return new OwnConsole(address, clients);
  }

  @Bean
  OAuth2AuthorizationService authorizations(
      IdentityRows identity, RegisteredClientRepository registered) {
    return new Authorizations(new JdbcOAuth2AuthorizationService(identity.jdbc(), registered));
  }

  @Bean
  OAuth2AuthorizationConsentService consents() {
    return new ForgottenConsents();
  }

  @Bean
  JWKSource<SecurityContext> signingKey(IdentityRows identity) {
    return new SigningKey(new SigningKeyRows(identity));
  }

  @Bean
  OAuth2TokenGenerator<OAuth2Token> tokenGenerator(
      JWKSource<SecurityContext> signingKey,
      Accounts accounts,
      CredentialsRows people,
      DisplayNames names) {
    TokenContent access = new TokenContent(accounts);
    IdTokenContent identity = new IdTokenContent(people, names);
    JwtGenerator signed = new JwtGenerator(new NimbusJwtEncoder(signingKey));
    signed.setJwtCustomizer(
        token -> {
          access.customize(token);
          identity.customize(token);
        });
    return new DelegatingOAuth2TokenGenerator(signed, new RefreshTokens());
  }

  /** What the services of this program accept. */
  @Bean
  JwtDecoder accessTokens(
      OwnAddress address, JWKSource<SecurityContext> signingKey, AuthorizationRows authorizations) {
    return AccessTokens.decoder(address.issuer(), signingKey, new TakenBack(authorizations));
  }
}
