package org.uptake.standalone;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.uptake.command.CommandServiceConfiguration;
import org.uptake.console.ConsoleConfiguration;
import org.uptake.identity.IdentityConfiguration;
import org.uptake.platform.program.Program;
import org.uptake.query.QueryServiceConfiguration;

/** Starts all of Uptake on one port of this machine. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
  StandaloneConfiguration.class,
  IdentityConfiguration.class,
  CommandServiceConfiguration.class,
  QueryServiceConfiguration.class,
  ConsoleConfiguration.class
})
public class StandaloneApplication {

  public static void main(String[] arguments) {
    var ignored = Program.application(StandaloneApplication.class).run(arguments);
  }
}
