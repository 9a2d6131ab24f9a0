package org.uptake.standalone.postgres;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Starts what the tests need, servers and processes, and ends all of it after each test. */
final class Servers implements AfterEachCallback {

  private final List<EmbeddedPostgres> servers = new ArrayList<>();
  private final List<ProcessHandle> processes = new ArrayList<>();

  EmbeddedPostgres start(Path directory, String... settings) {
    UnpackedPostgres.linkInto(directory);
    return startFromNothing(directory, settings);
  }

  /** With the programs to unpack as well, unless they are there. */
  EmbeddedPostgres startFromNothing(Path directory, String... settings) {
    var server = EmbeddedPostgres.start(directory, List.of(settings));
    servers.add(server);
    return server;
  }

  /** Another program that starts a server there and, once that runs, waits to be killed. */
  Process startElsewhere(Path directory) throws IOException {
    var program = launch(directory);
    try (var output = program.inputReader()) {
      assertThat(output.lines().anyMatch(AnotherProcess.RUNNING::equals)).isTrue();
    }
    processes.add(postmaster(directory));
    return program;
  }

  /** Another program that tries the same, and what it says of its failure. */
  String failureElsewhere(Path directory) throws IOException {
    try (var output = launch(directory).inputReader()) {
      return String.join("\n", output.lines().toList());
    }
  }

  private Process launch(Path directory) throws IOException {
    UnpackedPostgres.linkInto(directory);
    return run(
        ProcessHandle.current().info().command().orElseThrow(),
        "-cp",
        System.getProperty("java.class.path"),
        AnotherProcess.class.getName(),
        directory.toString());
  }

  Process run(String... command) throws IOException {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    processes.add(process.toHandle());
    return process;
  }

  static Connection connect(EmbeddedPostgres server) throws SQLException {
    return DriverManager.getConnection(server.url(), server.superuser(), server.password());
  }

  static void execute(EmbeddedPostgres server, String sql) throws SQLException {
    try (var connection = connect(server);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static String ask(EmbeddedPostgres server, String sql) throws SQLException {
    try (var connection = connect(server)) {
      return ask(connection, sql);
    }
  }

  static String ask(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var answer = statement.executeQuery(sql)) {
      answer.next();
      return answer.getString(1);
    }
  }

  static ProcessHandle postmaster(Path directory) throws IOException {
    var number = Files.readAllLines(directory.resolve("data/postmaster.pid")).getFirst();
    return ProcessHandle.of(Long.parseLong(number)).orElseThrow();
  }

  /** As {@code kill -9}, and awaited. */
  static void kill(ProcessHandle process) {
    process.destroyForcibly();
    await().atMost(10, SECONDS).until(() -> !runs(process));
  }

  /** One that ended but that nobody asked for its exit code has no command any more. */
  static boolean runs(ProcessHandle process) {
    return process.isAlive() && process.info().command().isPresent();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    servers.forEach(EmbeddedPostgres::close);
    servers.clear();
    processes.forEach(Servers::kill);
    processes.clear();
  }
}
