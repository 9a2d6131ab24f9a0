package org.uptake.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** Uptake in a process of its own, so that it can be killed. */
final class UptakeProcess implements AutoCloseable {

  private static final Pattern LISTENS = Pattern.compile("Uptake listens on (\\S+)");
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Path directory;
  private final Path output;
  private final Process process;

  private UptakeProcess(Path directory, Path output, Process process) {
    this.directory = directory;
    this.output = output;
    this.process = process;
  }

  /** With the data set. */
  static UptakeProcess start(Path directory) {
    return start(directory, "demo");
  }

  /** As it is started where it is used in earnest. */
  static UptakeProcess startEmpty(Path directory) {
    return start(directory, "");
  }

  private static UptakeProcess start(Path directory, String profiles) {
    try {
      Path output = Files.createTempFile("uptake", ".log");
      String classPath =
          System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-Dspring.profiles.active=" + profiles,
                  "-cp",
                  classPath,
                  StandaloneApplication.class.getName(),
                  "--server.port=0",
                  "--uptake.data-dir=" + directory,
                  "--uptake.demo-data=" + RunningUptake.dataSet())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      return new UptakeProcess(directory, output, process);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  Optional<URI> address() {
    Matcher listens = LISTENS.matcher(output());
    return listens.find() ? Optional.of(URI.create(listens.group(1))) : Optional.empty();
  }

  /** Waits until the data set is recorded and the figures are printed. */
  void awaitLoaded() {
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> output().contains("It holds ") || !process.isAlive());
    if (!process.isAlive()) {
      throw new AssertionError("Uptake ended by itself:\n" + output());
    }
  }

  String output() {
    try {
      return Files.readString(output, StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Kills everything at once, the database included, as a power cut of the processes would. */
  void killEverything() {
    Stream.concat(database().stream(), Stream.of(process.toHandle()))
        .flatMap(handle -> Stream.concat(Stream.of(handle), handle.descendants()))
        .toList()
        .forEach(ProcessHandle::destroyForcibly);
    var ignored = process.onExit().join();
  }

  /** Kills only the program; its database goes on. */
  void killProgram() {
    var ignored = process.destroyForcibly().onExit().join();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  private Optional<ProcessHandle> database() {
    try (Stream<String> lines = Files.lines(directory.resolve("data/postmaster.pid"))) {
      return lines.findFirst().map(String::strip).map(Long::valueOf).flatMap(ProcessHandle::of);
    } catch (IOException | NumberFormatException none) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    process.destroy();
    var ignored = process.onExit().join();
  }
}
