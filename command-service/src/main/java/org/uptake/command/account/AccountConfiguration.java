package org.uptake.command.account;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.uptake.command.log.CommandDatabase;
import org.uptake.command.platform.Dispatch;
import org.uptake.command.platform.Surroundings;
import org.uptake.platform.identity.CurrentRoster;

/** Puts the accounts together. */
@Configuration(proxyBeanMethods = false)
class AccountConfiguration {

  @Bean
  Enrolment enrolment(Dispatch recording, Surroundings surroundings, CommandDatabase database) {
    return new Enrolment(recording, surroundings, database.transactions());
  }

  @Bean
  Invitations invitations(Dispatch recording, Surroundings surroundings, CurrentRoster roster) {
    return new Invitations(recording, surroundings, roster);
  }

  @Bean
  FirstAdministrator firstAdministrator(CurrentRoster roster, Enrolment enrolment) {
    return new FirstAdministrator(roster, enrolment);
  }

  @Bean
  ConfiguredAdministrator configuredAdministrator(
      Environment environment, FirstAdministrator first) {
    return new ConfiguredAdministrator(environment, first);
  }
}
