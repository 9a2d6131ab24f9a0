package org.uptake.standalone.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uptake.standalone.postgres.Servers.ask;
import static org.uptake.standalone.postgres.Servers.execute;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.uptake.standalone.ProcessesOfItsOwn;

@ProcessesOfItsOwn
class EmbeddedPostgresTest {

  @TempDir static Path temporary;

  @RegisterExtension final Servers servers = new Servers();

  private final Path directory = temporary.resolve("uptake data");

  @Test
  void startsWithADatabaseOfItsOwn() throws SQLException {
    var server = servers.start(directory);

    assertThat(ask(server, "SELECT current_database()")).isEqualTo("uptake");
    assertThat(server.url()).endsWith("127.0.0.1:" + server.port() + "/uptake");
  }

  @Test
  void speaksUtf8AndUniversalTime() throws SQLException {
    var server = servers.start(directory);

    assertThat(ask(server, "SHOW server_encoding")).isEqualTo("UTF8");
    assertThat(ask(server, "SELECT datlocale FROM pg_database WHERE datname = 'uptake'"))
        .isEqualTo("C.UTF-8");
    assertThat(ask(server, "SELECT reset_val FROM pg_settings WHERE name = 'log_timezone'"))
        .isEqualTo("UTC");
  }

  @Test
  void listensOnLoopbackAlone() throws SQLException {
    var server = servers.start(directory);

    assertThat(ask(server, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
    assertThat(ask(server, "SHOW unix_socket_directories")).isEmpty();
  }

  @Test
  void asksForThePassword() throws IOException {
    var server = servers.start(directory);

    assertThatThrownBy(() -> DriverManager.getConnection(server.url(), "postgres", "postgres"))
        .hasMessageContaining("password authentication failed");
    assertThat(Files.getPosixFilePermissions(directory.resolve("password")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void keepsDataAndPasswordOverARestart() throws SQLException {
    var first = servers.start(directory);
    execute(first, "CREATE TABLE kept AS SELECT 'HIPPO-12' AS id");
    first.close();

    var second = servers.start(directory);

    assertThat(ask(second, "SELECT id FROM kept")).isEqualTo("HIPPO-12");
    assertThat(second.password()).isEqualTo(first.password());
  }

  @Test
  void endsTheServerOnClose() throws IOException {
    var server = servers.start(directory);
    var postmaster = Servers.postmaster(directory);

    server.close();
    server.close();

    assertThat(Servers.runs(postmaster)).isFalse();
  }

  @Test
  void refusesASecondStartOnTheSameDirectory() throws IOException {
    servers.start(directory);

    assertThatThrownBy(() -> servers.start(directory))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("in use by another running Uptake");
    assertThat(servers.failureElsewhere(directory)).contains("in use by another running Uptake");
  }

  @Test
  void refusesADirectoryInUseByAnotherProcess() throws IOException {
    servers.startElsewhere(directory);

    assertThatThrownBy(() -> servers.start(directory))
        .hasMessageContaining("in use by another running Uptake");
  }

  @Test
  void clearsWhatAnInterruptedFirstStartLeft(@TempDir Path fresh) throws IOException {
    Files.createDirectories(fresh.resolve("data.new-1/base"));
    Files.writeString(fresh.resolve("data.new-1/PG_VERSION"), "18");
    Files.createDirectories(fresh.resolve("postgresql.new/bin"));
    Files.writeString(fresh.resolve("postgresql.new/bin/postgres"), "half");
    Files.writeString(fresh.resolve("password.new"), "half");

    servers.startFromNothing(fresh);

    assertThat(fresh).isDirectoryNotContaining(path -> path.toString().contains(".new"));
  }

  @Test
  void refusesToReplaceALostPassword(@TempDir Path fresh) throws IOException {
    Files.createDirectories(fresh.resolve("data"));

    assertThatThrownBy(() -> servers.start(fresh)).hasMessageContaining("lost the file 'password'");
  }

  @Test
  void tellsTheLastLinesOfTheLogWhenTheServerDoesNotStart() throws SQLException {
    assertThatThrownBy(() -> servers.start(directory, "shared_buffers=lots"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("postgresql.log")
        .hasMessageContaining("invalid value for parameter \"shared_buffers\": \"lots\"");
    assertThat(ask(servers.start(directory), "SELECT 'free again'")).isEqualTo("free again");
  }

  @Test
  void putsALargeLogAside() throws IOException {
    Files.createDirectories(directory);
    Files.write(directory.resolve("postgresql.log"), new byte[10_000_001]);

    servers.start(directory);

    assertThat(directory.resolve("postgresql.log.1")).hasSize(10_000_001);
    assertThat(directory.resolve("postgresql.log")).content().contains("ready to accept");
  }
}
