package org.uptake.query.matrix;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uptake.query.log.SequenceRows;
import org.uptake.query.platform.PublicationRows;
import org.uptake.query.platform.Snapshots;

/** Puts the matrix together. */
@Configuration(proxyBeanMethods = false)
class MatrixConfiguration {

  @Bean
  MatrixAnswers matrixAnswers(Snapshots answers, JdbcClient database, SequenceRows sequence) {
    return new MatrixAnswers(
        answers, new MatrixRows(database), new PublicationRows(database, sequence));
  }
}
