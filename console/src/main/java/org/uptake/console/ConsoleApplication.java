package org.uptake.console;

import java.util.Map;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.uptake.platform.PlatformConfiguration;
import org.uptake.platform.program.Program;
import org.uptake.platform.security.ConsoleSecret;
import org.uptake.platform.security.FenceConfiguration;

/**
 * Starts a node of the console, as a process of its own. No {@code @Configuration}, so that nobody
 * who scans the console finds it.
 */
@EnableAutoConfiguration(
    excludeName = {
      "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
      "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration"
    })
@Import({PlatformConfiguration.class, FenceConfiguration.class, ConsoleConfiguration.class})
public class ConsoleApplication {

  public static void main(String[] arguments) {
    new Program("console", ConsoleApplication.class, Map.of()).run(arguments);
  }

  /** Whoever watches over the console hears how it is; the API's health is its own matter. */
  @Bean
  @Order(0)
  SecurityFilterChain health(HttpSecurity http) {
    return http.securityMatcher("/actuator/health/**")
        .authorizeHttpRequests(paths -> paths.anyRequest().permitAll())
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .build();
  }

  @Bean
  ConsoleSettings consoleSettings(Environment environment) {
    return ConsoleSettings.of(environment);
  }

  @Bean
  ApiAddress apiAddress(ConsoleSettings settings) {
    return new ApiAddress(settings::api);
  }

  @Bean
  ConsoleSecret consoleSecret(ConsoleSettings settings) {
    return settings.secret();
  }
}
