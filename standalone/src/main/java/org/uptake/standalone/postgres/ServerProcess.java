package org.uptake.standalone.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The server on one data directory: started, left over, stopped. */
final class ServerProcess {

  /** Recovery after a crash may take minutes; a server that fails says so at once. */
  private static final String START_SECONDS = "600";

  private static final String STOP_SECONDS = "60";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(250);

  private static final List<String> PASSING_FAILURES =
      List.of(
          // Processes of a killed server are still at their last statement.
          "pre-existing shared memory block",
          // A process killed in the middle of its start has had its server start after all.
          "lock file \"postmaster.pid\" already exists",
          // Somebody else took the port after we had found it free.
          "could not create any TCP/IP sockets");

  private final Programs programs;
  private final Path data;
  private final ServerLog log;
  private final Postmaster postmaster;

  ServerProcess(Programs programs, Path data, ServerLog log) {
    this.programs = programs;
    this.data = data;
    this.log = log;
    this.postmaster = new Postmaster(data);
  }

  /** Answers the port on which the server accepts connections. */
  int start(List<String> moreSettings) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      int port = freePort();
      long before = log.size();
      var outcome = tryStart(port, moreSettings);
      if (outcome.succeeded()) {
        return port;
      }
      var said = log.since(before);
      if (System.nanoTime() > deadline || PASSING_FAILURES.stream().noneMatch(said::contains)) {
        throw didNotStart(outcome.output(), said);
      }
      pause();
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return socket.getLocalPort();
    } catch (IOException failure) {
      throw new UncheckedIOException("There is no free port on 127.0.0.1", failure);
    }
  }

  private Programs.Outcome tryStart(int port, List<String> moreSettings) {
    postmaster.forgetStranger();
    var outcome =
        control(
            "start",
            "--log=" + log.file(),
            "--timeout=" + START_SECONDS,
            "--options=" + Settings.options(port, moreSettings));
    if (!outcome.succeeded()) {
      stop();
    }
    return outcome;
  }

  private Programs.Outcome control(String command, String... options) {
    var arguments = new ArrayList<>(List.of(command, "--wait", "--pgdata=" + data));
    arguments.addAll(Arrays.asList(options));
    return programs.run("pg_ctl", arguments);
  }

  private IllegalStateException didNotStart(String output, String said) {
    return new IllegalStateException(
        "PostgreSQL did not start; mend what the last lines of %s name and start again:\n%s\n%s"
            .formatted(log.file(), ServerLog.lastLines(said), ServerLog.lastLines(output)));
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while PostgreSQL was starting");
    }
  }

  /** Answers whether there was a server to stop. */
  boolean stop() {
    if (!postmaster.isRunning()) {
      return false;
    }
    for (var mode : List.of("fast", "immediate")) {
      var outcome = control("stop", "--mode=" + mode, "--timeout=" + STOP_SECONDS);
      if (outcome.succeeded() || !postmaster.isRunning()) {
        return true;
      }
    }
    throw new IllegalStateException(
        "The PostgreSQL server of %s does not stop; end its processes by hand".formatted(data));
  }
}
