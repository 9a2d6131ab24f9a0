package org.uptake.query.funding;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uptake.query.platform.Snapshots;

/** Puts the answers about money together. */
@Configuration(proxyBeanMethods = false)
class FundingConfiguration {

  @Bean
  FundingAnswers fundingAnswers(Snapshots answers, JdbcClient database) {
    return new FundingAnswers(answers, new FundingRows(database));
  }
}
