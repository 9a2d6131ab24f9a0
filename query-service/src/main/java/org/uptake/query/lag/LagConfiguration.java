package org.uptake.query.lag;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uptake.query.platform.Snapshots;

/** Puts the lags together. */
@Configuration(proxyBeanMethods = false)
class LagConfiguration {

  @Bean
  LagAnswers lagAnswers(Snapshots answers, JdbcClient database) {
    return new LagAnswers(answers, new LagRows(database));
  }
}
