package org.uptake.query.progress;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uptake.query.log.SequenceRows;
import org.uptake.query.platform.PublicationRows;
import org.uptake.query.platform.Snapshots;

/** Puts the series together. */
@Configuration(proxyBeanMethods = false)
class ProgressConfiguration {

  @Bean
  ProgressAnswers progressAnswers(Snapshots answers, JdbcClient database, SequenceRows sequence) {
    return new ProgressAnswers(
        answers, new ProgressRows(database), new PublicationRows(database, sequence));
  }
}
