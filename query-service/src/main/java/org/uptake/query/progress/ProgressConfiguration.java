package org.uptake.query.progress;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the series together. */
@Configuration(proxyBeanMethods = false)
class ProgressConfiguration {

  @Bean
  ProgressRows progressRows(JdbcClient database) {
    return new ProgressRows(database);
  }
}
