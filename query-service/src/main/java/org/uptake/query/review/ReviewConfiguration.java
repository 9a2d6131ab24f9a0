package org.uptake.query.review;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uptake.query.log.Projection;
import org.uptake.query.platform.VersionProjection;
import org.uptake.query.platform.VersionRows;

/** Puts the projection of reviews together. */
@Configuration(proxyBeanMethods = false)
class ReviewConfiguration {

  @Bean
  Projection reviewProjection(VersionRows rows) {
    return new VersionProjection<>(new ReviewVersions(), rows);
  }
}
