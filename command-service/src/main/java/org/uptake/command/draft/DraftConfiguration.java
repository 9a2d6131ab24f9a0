package org.uptake.command.draft;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uptake.command.log.CommandDatabase;

/** Puts the keeping of drafts together. */
@Configuration(proxyBeanMethods = false)
class DraftConfiguration {

  @Bean
  DraftRows draftRows(CommandDatabase database) {
    return new DraftRows(database.jdbc());
  }

  @Bean
  DraftHousekeeping draftHousekeeping(DraftRows rows) {
    return new DraftHousekeeping(rows, Clock.systemUTC());
  }
}
