package org.uptake.standalone;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.uptake.command.CommandServiceConfiguration;
import org.uptake.query.QueryServiceConfiguration;

/** Starts all of Uptake on one port of this machine. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
  StandaloneConfiguration.class,
  CommandServiceConfiguration.class,
  QueryServiceConfiguration.class
})
public class StandaloneApplication {

  public static void main(String[] arguments) {
    // Axon looks for updates, sends usage data and prints advertising unless told not to.
    System.setProperty("axoniq.update-checker.disabled", "true");
    System.setProperty("disable-axoniq-console-message", "true");
    var ignored = SpringApplication.run(StandaloneApplication.class, arguments);
  }
}
