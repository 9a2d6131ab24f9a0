package org.uptake.query;

import java.util.Map;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.uptake.platform.ServiceSettings;
import org.uptake.platform.database.DatabaseRole;
import org.uptake.platform.database.DatabaseSettings;
import org.uptake.platform.program.Program;

/**
 * Starts a node of the read side, as a process of its own. No {@code @Configuration}, so that
 * nobody who scans the read side finds it.
 */
@EnableAutoConfiguration
@Import(QueryServiceConfiguration.class)
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

  @Bean
  DatabaseSettings databaseSettings(ServiceSettings settings) {
    return settings.database();
  }

  @Bean
  JwtDecoder accessTokens(ServiceSettings settings) {
    return settings.provider().tokens();
  }
}
