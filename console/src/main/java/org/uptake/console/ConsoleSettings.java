package org.uptake.console;

import org.springframework.core.env.Environment;
import org.uptake.platform.program.Variables;
import org.uptake.platform.security.ConsoleSecret;

/**
 * What the console takes from its environment when it is a process of its own.
 *
 * @param api scheme, host and port of what answers its questions
 */
record ConsoleSettings(String api, ConsoleSecret secret) {

  static ConsoleSettings of(Environment environment) {
    Variables variables = new Variables(environment);
    ConsoleSettings settings =
        new ConsoleSettings(
            variables.required("UPTAKE_API", "http://query-service:8080").replaceFirst("/$", ""),
            new ConsoleSecret(variables.secret("UPTAKE_CONSOLE_SECRET")));
    variables.finish();
    return settings;
  }
}
