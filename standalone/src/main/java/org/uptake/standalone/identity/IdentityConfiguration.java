package org.uptake.standalone.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationConsentService;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.JdbcRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.uptake.platform.database.DatabaseSettings;
import org.uptake.platform.database.Login;
import org.uptake.platform.identity.Accounts;
import org.uptake.platform.identity.CurrentRoster;
import org.uptake.platform.security.AccessTokens;

/** The identity provider. It needs a database, and a role there, from whoever starts it. */
@Configuration(proxyBeanMethods = false)
@Import({
  SignInConfiguration.class,
  FirstStartConfiguration.class,
  SignInController.class,
  PasswordController.class,
  InvitationController.class,
  DeviceController.class
})
public class IdentityConfiguration {

  @Bean
  OwnAddress ownAddress(Environment environment) {
    return OwnAddress.of(environment);
  }

  @Bean
  SessionCookie sessionCookie(OwnAddress address) {
    return new SessionCookie(address);
  }

  @Bean
  IdentityRows identityRows(DatabaseSettings database, Login identityRole) {
    return new IdentityRows(database, identityRole);
  }

  @Bean
  PersonRows personRows(IdentityRows identity) {
    return new PersonRows(identity);
  }

  @Bean
  Housekeeping housekeeping(
      IdentityRows identity, PersonRows people, @Qualifier("currentRoster") CurrentRoster roster) {
    return new Housekeeping(new AuthorizationRows(identity), people, roster);
  }

  @Bean
  JWKSource<SecurityContext> signingKey(IdentityRows identity) {
    return new ImmutableJWKSet<>(new JWKSet(new SigningKeyRows(identity).key()));
  }

  /** What the services of this program accept. */
  @Bean
  JwtDecoder accessTokens(OwnAddress address, JWKSource<SecurityContext> signingKey) {
    return AccessTokens.decoder(address.issuer(), signingKey);
  }

  @Bean
  @Primary
  Accounts ownAccounts(OwnAddress address, @Qualifier("accounts") Accounts accounts) {
    return new OwnAccounts(address, accounts);
  }

  @Bean
  AuthorizationServerSettings authorizationServerSettings(OwnAddress address) {
    return AuthorizationServerSettings.builder().issuer(address.issuer()).build();
  }

  @Bean
  RegisteredClientRepository registeredClients(IdentityRows identity) {
    return new JdbcRegisteredClientRepository(identity.jdbc());
  }

  @Bean
  OAuth2AuthorizationService authorizations(
      IdentityRows identity, RegisteredClientRepository registered) {
    return new JdbcOAuth2AuthorizationService(identity.jdbc(), registered);
  }

  @Bean
  OAuth2AuthorizationConsentService consents(
      IdentityRows identity, RegisteredClientRepository registered) {
    return new JdbcOAuth2AuthorizationConsentService(identity.jdbc(), registered);
  }

  @Bean
  SignInLog signInLog(PersonRows people, RegisteredClientRepository registered) {
    return new SignInLog(people, registered);
  }

  /** Tells of every failure, the framework's default only of some. */
  @Bean
  AuthenticationEventPublisher outcomes(ApplicationEventPublisher listeners) {
    DefaultAuthenticationEventPublisher outcomes =
        new DefaultAuthenticationEventPublisher(listeners);
    outcomes.setDefaultAuthenticationFailureEvent(AuthenticationFailureBadCredentialsEvent.class);
    return outcomes;
  }

  @Bean
  TokenContent tokenContent() {
    return new TokenContent();
  }

  @Bean
  PasswordEncoder passwordHashes() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  @Bean
  Clients clients(RegisteredClientRepository registered, PasswordEncoder hashes) {
    Clients clients = new Clients(registered, hashes);
    clients.registerCommandLine();
    return clients;
  }
}
