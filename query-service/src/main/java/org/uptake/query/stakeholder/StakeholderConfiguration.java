package org.uptake.query.stakeholder;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uptake.query.log.Projection;
import org.uptake.query.log.SequenceRows;
import org.uptake.query.platform.Snapshots;
import org.uptake.query.platform.VersionProjection;
import org.uptake.query.platform.VersionRows;

/** Puts the directory together. */
@Configuration(proxyBeanMethods = false)
class StakeholderConfiguration {

  @Bean
  Projection stakeholderProjection(JdbcTemplate database) {
    return new VersionProjection<>(new StakeholderVersions(), new VersionRows(database));
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
