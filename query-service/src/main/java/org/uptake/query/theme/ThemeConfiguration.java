package org.uptake.query.theme;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the themes together. */
@Configuration(proxyBeanMethods = false)
class ThemeConfiguration {

  @Bean
  ThemeRows themeRows(JdbcClient database) {
    return new ThemeRows(database);
  }
}
