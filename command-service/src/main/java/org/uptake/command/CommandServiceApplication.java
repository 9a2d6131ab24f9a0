package org.uptake.command;

import java.util.Map;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.uptake.platform.ServiceConfiguration;
import org.uptake.platform.ServiceSettings;
import org.uptake.platform.database.DatabaseRole;
import org.uptake.platform.database.RolesStep;
import org.uptake.platform.program.Program;

/**
 * Starts a node of the write side, as a process of its own. No {@code @Configuration}, so that
 * nobody who scans the write side finds it.
 */
@EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
@Import({CommandServiceConfiguration.class, ServiceConfiguration.class})
public class CommandServiceApplication {

  public static void main(String[] arguments) {
    new Program(
            "command-service",
            CommandServiceApplication.class,
            Map.of("roles", RolesStep.class, "migrate", LogMigration.class))
        .run(arguments);
  }

  @Bean
  ServiceSettings serviceSettings(Environment environment) {
    return ServiceSettings.of(environment, DatabaseRole.COMMAND, DatabaseRole.SEQUENCER);
  }
}
