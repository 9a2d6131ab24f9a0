package org.uptake.query.stakeholder;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uptake.query.log.Projection;
import org.uptake.query.platform.VersionProjection;
import org.uptake.query.platform.VersionRows;

/** Puts the projection of stakeholders together. */
@Configuration(proxyBeanMethods = false)
class StakeholderConfiguration {

  @Bean
  Projection stakeholderProjection(VersionRows rows) {
    return new VersionProjection<>(new StakeholderVersions(), rows);
  }
}
