package org.uptake.identity;

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
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.uptake.command.account.Invitations;
import org.uptake.pages.AssetsConfiguration;
import org.uptake.platform.database.DatabaseSettings;
import org.uptake.platform.database.Login;
import org.uptake.platform.identity.Accounts;
import org.uptake.platform.identity.CurrentRoster;
import org.uptake.platform.program.Variables;
import org.uptake.platform.security.OwnHosts;

/**
 * The identity provider. It needs a database, a role there, and {@link DisplayNames} from whoever
 * starts it.
 */
@Configuration(proxyBeanMethods = false)
@Import({
  SignInConfiguration.class,
  TokenConfiguration.class,
  FirstStartConfiguration.class,
  SignInController.class,
  PasswordController.class,
  InvitationController.class,
  ConsentController.class,
  DeviceController.class,
  AssetsConfiguration.class
})
public class IdentityConfiguration {

  @Bean
  OwnAddress ownAddress(Environment environment) {
    return OwnAddress.of(environment);
  }

  @Bean
  OwnHosts ownHosts(OwnAddress address, Environment environment) {
    return address.hosts(OwnHosts.of(new Variables(environment)));
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
  CredentialsRows personRows(IdentityRows identity) {
    return new CredentialsRows(identity);
  }

  @Bean
  AuthorizationRows authorizationRows(IdentityRows identity) {
    return new AuthorizationRows(identity);
  }

  @Bean
  SignIns signIns(CredentialsRows people, AuthorizationRows authorizations) {
    return new SignIns(people, authorizations);
  }

  @Bean
  Housekeeping housekeeping(
      AuthorizationRows authorizations,
      CredentialsRows people,
      SignIns signIns,
      @Qualifier("currentRoster") CurrentRoster roster) {
    return new Housekeeping(authorizations, people, signIns, roster);
  }

  @Bean
  @Primary
  Accounts ownAccounts(OwnAddress address, @Qualifier("accounts") Accounts accounts) {
    return new OwnAccounts(address, accounts);
  }

  @Bean
  SignInLog signInLog(CredentialsRows people, RegisteredClientRepository registered) {
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
  TakenInvitations taken(Accounts accounts, Invitations invitations) {
    return new TakenInvitations(accounts, invitations);
  }

  @Bean
  PasswordEncoder passwordHashes() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }
}
