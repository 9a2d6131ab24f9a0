package org.uptake.query.durations;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uptake.query.log.SequenceRows;
import org.uptake.query.platform.PublicationRows;
import org.uptake.query.platform.Snapshots;

/** Puts the answers about durations together. */
@Configuration(proxyBeanMethods = false)
class DurationsConfiguration {

  @Bean
  DurationAnswers durationAnswers(Snapshots answers, JdbcClient database, SequenceRows sequence) {
    return new DurationAnswers(
        answers, new DurationRows(database), new PublicationRows(database, sequence));
  }
}
