package org.uptake.query;

import java.util.Map;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.uptake.platform.ServiceConfiguration;
import org.uptake.platform.ServiceSettings;
import org.uptake.platform.database.DatabaseRole;
import org.uptake.platform.program.Program;

/**
 * Starts a node of the read side, as a process of its own. No {@code @Configuration}, so that
 * nobody who scans the read side finds it.
 */
@EnableAutoConfiguration
@Import({QueryServiceConfiguration.class, ServiceConfiguration.class})
public class QueryServiceApplication {

  public static void main(String[] arguments) {
    new Program(
            "query-service", QueryServiceApplication.class, Map.of("migrate", ViewMigration.class))
        .run(arguments);
  }

  @Bean
  ServiceSettings serviceSettings(Environment environment) {
    return ServiceSettings.of(environment, DatabaseRole.QUERY);
  }
}
