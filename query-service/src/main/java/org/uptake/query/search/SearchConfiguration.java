package org.uptake.query.search;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the search together. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

  @Bean
  SearchRows searchRows(JdbcClient database) {
    return new SearchRows(database, SearchRows.MOST);
  }
}
