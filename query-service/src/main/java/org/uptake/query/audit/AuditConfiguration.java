package org.uptake.query.audit;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.uptake.query.log.SequenceRows;

/** Puts the audit trail together. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

  @Bean
  AuditRows auditRows(JdbcTemplate database) {
    return new AuditRows(database);
  }

  @Bean
  AuditProjection auditProjection(AuditRows rows, SequenceRows sequence) {
    return new AuditProjection(rows, sequence);
  }
}
