package org.uptake.platform.program;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;

/**
 * A service as a process of its own: run without a word it serves; with one it does the step of
 * that name, such as {@code migrate}, and ends.
 *
 * @param name also of the file with its settings
 * @param steps what is done once, before any node of the service runs
 */
public record Program(
    String name, Class<?> service, Map<String, Class<? extends ApplicationRunner>> steps) {

  private static final Logger LOG = LoggerFactory.getLogger(Program.class);

  public Program {
    steps = Map.copyOf(steps);
  }

  /** An application that keeps to itself. */
  public static SpringApplication application(Class<?> configuration) {
    // Axon looks for updates, sends usage data and prints advertising unless told not to.
    System.setProperty("axoniq.update-checker.disabled", "true");
    System.setProperty("disable-axoniq-console-message", "true");
    return new SpringApplication(configuration);
  }

  public void run(String... arguments) {
    if (arguments.length == 0 || arguments[0].startsWith("--")) {
      var ignored = named(service).run(arguments);
    } else {
      doOnce(arguments[0]);
    }
  }

  private void doOnce(String word) {
    Class<?> step = steps.get(word);
    if (step == null) {
      throw new IllegalArgumentException(
          "There is no step '%s'; there are: %s"
              .formatted(word, String.join(", ", steps.keySet())));
    }
    SpringApplication application = named(step);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.run().close();
    LOG.info("Done: {} {}", name, word);
  }

  private SpringApplication named(Class<?> configuration) {
    SpringApplication application = application(configuration);
    application.setDefaultProperties(Map.of("spring.config.name", name));
    return application;
  }
}
