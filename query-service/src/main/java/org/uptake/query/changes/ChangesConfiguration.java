package org.uptake.query.changes;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uptake.query.log.SequenceRows;
import org.uptake.query.platform.Snapshots;

/** Puts the briefing together. */
@Configuration(proxyBeanMethods = false)
class ChangesConfiguration {

  @Bean
  ChangesAnswers changesAnswers(Snapshots answers, JdbcClient database, SequenceRows sequence) {
    return new ChangesAnswers(
        answers,
        sequence,
        new RecordingRows(database),
        new RestatementRows(database),
        new FigureRows(database));
  }
}
