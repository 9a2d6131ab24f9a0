package org.uptake.query.receipt;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the receipts together. */
@Configuration(proxyBeanMethods = false)
class ReceiptConfiguration {

  @Bean
  KeptReceiptRows queryReceiptRows(JdbcClient database) {
    return new KeptReceiptRows(database);
  }
}
