package org.uptake.query.stakeholder;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Puts the directory together. */
@Configuration(proxyBeanMethods = false)
class StakeholderConfiguration {

  @Bean
  StakeholderProjection stakeholderProjection(JdbcTemplate database) {
    return new StakeholderProjection(new StakeholderRows(database));
  }
}
