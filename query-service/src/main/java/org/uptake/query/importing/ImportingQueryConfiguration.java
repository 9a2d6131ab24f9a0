package org.uptake.query.importing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the reports of imports together. */
@Configuration(proxyBeanMethods = false)
class ImportingQueryConfiguration {

  @Bean
  ImportReportRows importReportRows(JdbcClient database) {
    return new ImportReportRows(database);
  }
}
