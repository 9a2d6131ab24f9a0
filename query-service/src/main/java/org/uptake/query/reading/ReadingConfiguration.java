package org.uptake.query.reading;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the readings of restricted texts together. */
@Configuration(proxyBeanMethods = false)
class ReadingConfiguration {

  @Bean
  ReadingRows readingRows(JdbcClient database) {
    return new ReadingRows(database);
  }
}
