package org.uptake.standalone.postgres;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.uptake.standalone.postgres.Servers.ask;
import static org.uptake.standalone.postgres.Servers.execute;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.uptake.standalone.ProcessesOfItsOwn;

@ProcessesOfItsOwn
class LeftOverServerTest {

  private static final String COUNT = "SELECT count(*) FROM recorded";

  @TempDir static Path directory;

  @RegisterExtension final Servers servers = new Servers();

  @BeforeAll
  static void unpack() {
    UnpackedPostgres.linkInto(directory);
  }

  @BeforeEach
  void record() throws SQLException {
    try (var server = EmbeddedPostgres.start(directory)) {
      execute(server, "DROP TABLE IF EXISTS recorded");
      execute(server, "CREATE TABLE recorded AS SELECT 1 AS number");
    }
  }

  @Test
  void isStoppedWhenItsProgramWasKilled() throws IOException, SQLException {
    var program = servers.startElsewhere(directory);
    var leftOver = Servers.postmaster(directory);
    Servers.kill(program.toHandle());
    assertThat(Servers.runs(leftOver)).isTrue();

    var server = servers.start(directory);

    assertThat(ask(server, COUNT)).isEqualTo("1");
    assertThat(Servers.runs(leftOver)).isFalse();
  }

  @Test
  void keepsCommittedRowsWhenItWasKilled() throws IOException, SQLException {
    var killed = servers.start(directory);
    execute(killed, "INSERT INTO recorded VALUES (2)");
    Servers.kill(Servers.postmaster(directory));
    killed.close();

    assertThat(ask(servers.start(directory), COUNT)).isEqualTo("2");
  }

  @Test
  void isAwaitedWhileItsProcessesLive() throws IOException, SQLException {
    var killed = servers.start(directory);
    try (var connection = Servers.connect(killed)) {
      var backend = freeze(connection);
      Servers.kill(Servers.postmaster(directory));
      killed.close();

      var start = CompletableFuture.supplyAsync(() -> servers.start(directory));
      await().atMost(20, SECONDS).until(() -> log().contains("pre-existing shared memory block"));
      assertThat(start).isNotDone();
      Servers.kill(backend);

      assertThat(ask(start.join(), COUNT)).isEqualTo("1");
    }
  }

  /** Stops the process that serves the connection, so that it does not see its server end. */
  private ProcessHandle freeze(Connection connection) throws IOException, SQLException {
    var number = Servers.ask(connection, "SELECT pg_backend_pid()");
    servers.run("kill", "-STOP", number).onExit().join();
    return ProcessHandle.of(Long.parseLong(number)).orElseThrow();
  }

  @Test
  void isNotMistakenForAStrangerWithItsNumber() throws IOException, SQLException {
    var stranger = servers.run("sleep", "600").toHandle();
    writeNumber(stranger);

    var server = servers.start(directory);

    assertThat(ask(server, COUNT)).isEqualTo("1");
    server.close();
    assertThat(Servers.runs(stranger)).isTrue();
  }

  private static void writeNumber(ProcessHandle process) throws IOException {
    var data = directory.resolve("data");
    Files.writeString(
        data.resolve("postmaster.pid"),
        "%d\n%s\n1700000000\n5432\n\n127.0.0.1\n\nready\n".formatted(process.pid(), data));
  }

  private static String log() throws IOException {
    return Files.readString(directory.resolve("postgresql.log"));
  }
}
