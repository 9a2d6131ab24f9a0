package org.uptake.query.review;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.uptake.query.log.SequenceRows;
import org.uptake.query.platform.Snapshots;

/** Puts the reviews together. */
@Configuration(proxyBeanMethods = false)
class ReviewConfiguration {

  @Bean
  ReviewRows reviewRows(JdbcTemplate database) {
    return new ReviewRows(database);
  }

  @Bean
  ReviewProjection reviewProjection(ReviewRows rows) {
    return new ReviewProjection(rows);
  }

  @Bean
  ReviewAnswers reviewAnswers(
      Snapshots answers, ReviewDirectory directory, ReviewRows rows, SequenceRows sequence) {
    return new ReviewAnswers(answers, directory, rows, sequence);
  }
}
