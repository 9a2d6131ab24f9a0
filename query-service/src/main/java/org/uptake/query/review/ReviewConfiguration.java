package org.uptake.query.review;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uptake.query.log.Projection;
import org.uptake.query.log.SequenceRows;
import org.uptake.query.platform.Snapshots;
import org.uptake.query.platform.VersionProjection;
import org.uptake.query.platform.VersionRows;

/** Puts the reviews together. */
@Configuration(proxyBeanMethods = false)
class ReviewConfiguration {

  @Bean
  ReviewRows reviewRows(JdbcClient database) {
    return new ReviewRows(database);
  }

  @Bean
  Projection reviewProjection(JdbcTemplate database) {
    return new VersionProjection<>(new ReviewVersions(), new VersionRows(database));
  }

  @Bean
  ReviewAnswers reviewAnswers(
      Snapshots answers, ReviewDirectory directory, ReviewRows rows, SequenceRows sequence) {
    return new ReviewAnswers(answers, directory, rows, sequence);
  }
}
