package org.uptake.query.attention;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uptake.query.platform.Snapshots;

/** Puts together what needs a person. */
@Configuration(proxyBeanMethods = false)
class AttentionConfiguration {

  @Bean
  AttentionAnswers attentionAnswers(Snapshots answers, JdbcClient database) {
    return new AttentionAnswers(
        answers, new AttentionRows(database), new ReasonRows(database), new NamedRows(database));
  }
}
