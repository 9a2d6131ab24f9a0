package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.uptake.standalone.postgres.UnpackedPostgres;

/** Uptake in a process of its own, so that it can be killed. */
final class UptakeProcess implements AutoCloseable {

  private static final Pattern LISTENS = Pattern.compile("Uptake listens on (\\S+)");
  private static final Pattern SERVES = Pattern.compile("PostgreSQL runs in \\S+ on port (\\d+)");
  private static final Duration PATIENCE = Duration.ofMinutes(3);

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
    return start(directory, RunningUptake.dataSet());
  }

  /** With a data set. */
  static UptakeProcess start(Path directory, Path dataSet) {
    return launch(directory, List.of(), withPeople("--uptake.demo-data=" + dataSet));
  }

  /** As it is started where it is used in earnest. */
  static UptakeProcess startEmpty(Path directory) {
    return launch(directory, List.of());
  }

  /**
   * With people and without data.
   *
   * @param settings beside those, such as {@code --UPTAKE_RATE_ACCOUNT=1/5}
   */
  static UptakeProcess startWithPeople(Path directory, String... settings) {
    return launch(directory, List.of(), withPeople(settings));
  }

  /**
   * The same with little memory; it ends where that does not do.
   *
   * @param heap such as {@code 256m}
   */
  static UptakeProcess startWithPeopleIn(Path directory, String heap, String... settings) {
    return launch(
        directory, List.of("-Xmx" + heap, "-XX:+ExitOnOutOfMemoryError"), withPeople(settings));
  }

  private static String[] withPeople(String... settings) {
    return Stream.concat(Stream.of("--spring.profiles.active=demo"), Stream.of(settings))
        .toArray(String[]::new);
  }

  private static UptakeProcess launch(Path directory, List<String> options, String... settings) {
    UnpackedPostgres.linkInto(directory);
    try {
      Path output = Files.createTempFile("uptake", ".log");
      Process process =
          new ProcessBuilder(command(directory, options, settings))
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      return new UptakeProcess(directory, output, process);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static List<String> command(Path directory, List<String> options, String... settings) {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"));
    command.addAll(options);
    command.addAll(
        List.of(
            "-cp",
            classPath,
            StandaloneApplication.class.getName(),
            "--server.port=0",
            "--uptake.data-dir=" + directory));
    command.addAll(List.of(settings));
    return command;
  }

  Optional<URI> address() {
    Matcher listens = LISTENS.matcher(output());
    return listens.find() ? Optional.of(URI.create(listens.group(1))) : Optional.empty();
  }

  void awaitListening() {
    Awaitility.await().atMost(PATIENCE).until(() -> address().isPresent() || !process.isAlive());
    assertThat(process.isAlive()).as(this::output).isTrue();
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

  /** Into its database, past all that the program would refuse. */
  Connection superuser() throws SQLException {
    Matcher port = SERVES.matcher(output());
    assertThat(port.find()).as(this::output).isTrue();
    try {
      return DriverManager.getConnection(
          "jdbc:postgresql://127.0.0.1:%s/uptake".formatted(port.group(1)),
          "postgres",
          Files.readString(directory.resolve("password")).strip());
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

  /** Kills only its database; the program goes on. */
  void killDatabase() {
    var ignored = database().orElseThrow().destroyForcibly();
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
    end();
  }

  /** In good order. */
  void end() {
    process.destroy();
    var ignored = process.onExit().join();
  }
}
