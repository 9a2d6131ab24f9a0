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

  private static final Duration START = Duration.ofMinutes(5);

  private final String name;
  private final URI readiness;
  private final Path output;
  private final ProcessBuilder builder;
  private Process process;

  private Container(
      String name, URI readiness, Map<String, String> environment, ProcessBuilder builder)
      throws IOException {
    this.name = name;
    this.readiness = readiness;
    this.output = Files.createTempFile("uptake-" + name, ".log");
    this.builder =
        builder.redirectErrorStream(true).redirectOutput(Redirect.appendTo(output.toFile()));
    builder.environment().clear();
    builder.environment().putAll(environment);
    this.process = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
  }

  /**
   * @param readiness answers with 200 as soon as it is ready
   * @param entryPoint of the image, and what its program is told
   */
  static Container start(
      String name, URI readiness, Map<String, String> environment, ProcessBuilder entryPoint) {
    try {
      return new Container(name, readiness, environment, entryPoint);
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
    return new Http(readiness.resolve("/"));
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
    return http().status(readiness.getPath()) == 200;
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

  /** Waits until it has done what it is for. */
  void awaitDone() {
    if (awaitEnd() != 0) {
      throw new AssertionError(name + " failed:\n" + output());
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
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    var ignored = process.destroyForcibly().onExit().join();
  }

  void freeze() {
    Processes.signal("STOP", process);
  }

  void thaw() {
    Processes.signal("CONT", process);
  }
}
