package org.uptake.standalone.postgres;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uptake.standalone.postgres.Servers.ask;
import static org.uptake.standalone.postgres.Servers.execute;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uptake.standalone.ProcessesOfItsOwn;

@ProcessesOfItsOwn
class DurabilityTest {

  @TempDir static Path directory;

  @RegisterExtension final Servers servers = new Servers();

  @BeforeAll
  static void unpack() {
    UnpackedPostgres.linkInto(directory);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fsync=off", "full_page_writes=off", "synchronous_commit=local"})
  void refusesAnUnsafeServerAndStopsIt(String setting) {
    assertThatThrownBy(() -> servers.start(directory, setting))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("runs with " + setting.replace("=", " = "));
    assertThat(directory.resolve("data/postmaster.pid")).doesNotExist();
  }

  @Test
  void refusesADatabaseThatIsSetUnsafe() throws SQLException {
    var server = servers.start(directory);
    var database = new Database(server.port(), server.password());
    execute(server, "ALTER DATABASE uptake SET synchronous_commit = off");

    assertThatThrownBy(database::refuseUnlessDurable)
        .hasMessageContaining("runs with synchronous_commit = off");

    execute(server, "ALTER DATABASE uptake RESET synchronous_commit");
    assertThatCode(database::refuseUnlessDurable).doesNotThrowAnyException();
  }

  @Test
  void refusesDataWithoutChecksums(@TempDir Path fresh) {
    UnpackedPostgres.linkInto(fresh);
    var programs = new Programs(fresh, Binaries.unpackedIn(fresh, Platform.current()));
    var password = "--pwfile=" + Password.keptIn(fresh).file();
    var data = "--pgdata=" + fresh.resolve("data");
    programs.run("initdb", List.of(data, password, "--username=postgres", "--no-data-checksums"));

    assertThatThrownBy(() -> servers.start(fresh)).hasMessageContaining("data_checksums = off");
  }

  @Test
  void noFileCanMakeItUnsafe() throws SQLException, IOException {
    servers.start(directory).close();
    Files.writeString(
        directory.resolve("data/postgresql.auto.conf"),
        "fsync = off\nfull_page_writes = off\nsynchronous_commit = off\n",
        APPEND);

    var server = servers.start(directory);

    assertThat(ask(server, "SHOW fsync")).isEqualTo("on");
    assertThat(ask(server, "SHOW full_page_writes")).isEqualTo("on");
    assertThat(ask(server, "SHOW synchronous_commit")).isEqualTo("on");
  }
}
