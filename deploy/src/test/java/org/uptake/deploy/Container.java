package org.uptake.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** What would run in a container: the entry point of the image, with an environment and no more. */
final class Container {

  private static final Duration START = Duration.ofMinutes(2);

  private final String name;
  private final URI address;
  private final Path output;
  private final ProcessBuilder builder;
  private Process process;

  private Container(String name, Map<String, String> environment, ProcessBuilder builder)
      throws IOException {
    this.name = name;
    this.output = Files.createTempFile("uptake-" + name, ".log");
    this.builder =
        builder.redirectErrorStream(true).redirectOutput(Redirect.appendTo(output.toFile()));
    builder.environment().clear();
    builder.environment().putAll(environment);
    this.address =
        URI.create(
            "http://%s:%s"
                .formatted(
                    environment.getOrDefault("SERVER_ADDRESS", "127.0.0.1"),
                    environment.getOrDefault("SERVER_PORT", "8080")));
    this.process = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
  }

  /**
   * @param entryPoint of the image, and what its program is told
   */
  static Container start(String name, Map<String, String> environment, ProcessBuilder entryPoint) {
    try {
      return new Container(name, environment, entryPoint);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The same again, after it was killed. */
  Container startAgain() {
    try {
      process = builder.start();
      return this;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  Http http() {
    return new Http(address);
  }

  Container awaitReady() {
    Awaitility.await(name)
        .atMost(START)
        .pollInterval(Duration.ofMillis(200))
        .until(() -> !process.isAlive() || isReady());
    if (!process.isAlive()) {
      throw new AssertionError(name + " ended by itself:\n" + output());
    }
    return this;
  }

  boolean isReady() {
    return http().status("/actuator/health/readiness") == 200;
  }

  /** As the image's own health check sees it, with the same environment. */
  boolean isHealthy() {
    try {
      ProcessBuilder check =
          new ProcessBuilder("/bin/bash", Repository.file("deploy/healthy").toString())
              .redirectErrorStream(true)
              .redirectOutput(Redirect.DISCARD);
      check.environment().clear();
      check.environment().putAll(builder.environment());
      return check.start().onExit().join().exitValue() == 0;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * @return its exit code
   */
  int awaitEnd() {
    return process.onExit().orTimeout(START.toSeconds(), TimeUnit.SECONDS).join().exitValue();
  }

  String output() {
    try {
      return Files.readString(output);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  void kill() {
    var ignored = process.destroyForcibly().onExit().join();
  }

  void freeze() {
    Processes.signal("STOP", process);
  }

  void thaw() {
    Processes.signal("CONT", process);
  }
}
