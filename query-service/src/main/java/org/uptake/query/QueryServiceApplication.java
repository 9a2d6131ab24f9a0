package org.uptake.query;

import java.util.Map;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.uptake.platform.database.DatabaseRole;
import org.uptake.platform.database.DatabaseSettings;
import org.uptake.platform.identity.DevelopmentConfiguration;
import org.uptake.platform.program.Program;

/**
 * Starts a node of the read side, as a process of its own. No {@code @Configuration}, so that
 * nobody who scans the read side finds it.
 */
@EnableAutoConfiguration
@Import({QueryServiceConfiguration.class, DevelopmentConfiguration.class})
public class QueryServiceApplication {

  public static void main(String[] arguments) {
    new Program(
            "query-service", QueryServiceApplication.class, Map.of("migrate", ViewMigration.class))
        .run(arguments);
  }

  @Bean
  DatabaseSettings databaseSettings(Environment environment) {
    return DatabaseSettings.of(environment, DatabaseRole.QUERY);
  }
}
