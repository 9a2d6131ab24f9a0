package org.uptake.query.stakeholder;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uptake.query.log.SequenceRows;
import org.uptake.query.platform.Snapshots;

/** Puts the directory together. */
@Configuration(proxyBeanMethods = false)
class StakeholderConfiguration {

  @Bean
  StakeholderProjection stakeholderProjection(JdbcTemplate database) {
    return new StakeholderProjection(new StakeholderRows(database));
  }

  @Bean
  StakeholderAnswers stakeholderAnswers(
      Snapshots answers,
      StakeholderDirectory directory,
      JdbcClient database,
      SequenceRows sequence) {
    return new StakeholderAnswers(
        answers, directory, new AddressedRows(database), new ActivityRows(database), sequence);
  }
}
