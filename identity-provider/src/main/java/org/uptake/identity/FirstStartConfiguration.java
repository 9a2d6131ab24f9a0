package org.uptake.identity;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.uptake.command.account.Enrolment;
import org.uptake.command.account.FirstAdministrator;
import org.uptake.command.account.Invitations;
import org.uptake.kernel.StakeholderCode;
import org.uptake.platform.identity.Accounts;

/** Whom the provider knows from the start. */
@Configuration(proxyBeanMethods = false)
class FirstStartConfiguration {

  @Bean
  Openings openings(
      @Qualifier("accounts") Accounts accounts, Enrolment enrolment, FirstAdministrator first) {
    return new Openings(accounts, enrolment, first);
  }

  @Bean
  @Profile("demo")
  DemoPeople demoPeople(
      OwnAddress address,
      Openings openings,
      CredentialsRows people,
      Clients clients,
      PasswordEncoder hashes) {
    address.requireLoopback();
    return new DemoPeople(openings, people, clients, hashes);
  }

  /** The organisation need not be registered: an empty log knows none. */
  @Bean
  @Profile("!demo")
  FirstPerson firstPerson(
      @Value("${UPTAKE_ORGANISATION:UPTAKE}") StakeholderCode organisation,
      Openings openings,
      CredentialsRows people,
      PasswordEncoder hashes,
      OnceShown onceShown) {
    return new FirstPerson(organisation, openings, people, hashes, onceShown);
  }

  @Bean
  OnceShown onceShown(OwnAddress address) {
    return new OnceShown(address);
  }

  @Bean
  NewPassword newPassword(
      CredentialsRows people,
      Accounts accounts,
      Invitations invitations,
      SignIns signIns,
      PasswordEncoder hashes,
      OnceShown onceShown) {
    return new NewPassword(people, accounts, invitations, signIns, hashes, onceShown);
  }
}
