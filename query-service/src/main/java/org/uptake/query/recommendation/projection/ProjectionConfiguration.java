package org.uptake.query.recommendation.projection;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Puts the projection of recommendations together. */
@Configuration(proxyBeanMethods = false)
class ProjectionConfiguration {

  @Bean
  RecommendationProjection recommendationProjection(JdbcTemplate database) {
    return new RecommendationProjection(
        new RecommendationRows(database, new JsonMapper()),
        new CheckpointRows(JdbcClient.create(database), CheckpointRows.EVERY));
  }
}
