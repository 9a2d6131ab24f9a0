package org.uptake.query.stakeholder;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the directory together. */
@Configuration(proxyBeanMethods = false)
class StakeholderConfiguration {

  @Bean
  StakeholderProjection stakeholderProjection(JdbcClient database) {
    return new StakeholderProjection(new StakeholderRows(database));
  }
}
