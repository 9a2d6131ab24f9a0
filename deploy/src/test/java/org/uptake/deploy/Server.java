package org.uptake.deploy;

import com.sun.security.auth.module.UnixSystem;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A real PostgreSQL, one for each JVM, that can be stopped and started again at the same address.
 */
final class Server {

  static final String SUPERUSER = "postgres";

  private static final Server RUNNING = start();

  private final EmbeddedPostgres postgres;
  private final Path data;
  private final Path programs;

  private Server(EmbeddedPostgres postgres, Path data, Path programs) {
    this.postgres = postgres;
    this.data = data;
    this.programs = programs;
  }

  /** Started when first asked for; the library stops it with the JVM. */
  static Server running() {
    return RUNNING;
  }

  private static Server start() {
    try {
      Path directory = Files.createTempDirectory("uptake-postgres");
      Path data = directory.resolve("data");
      EmbeddedPostgres postgres =
          EmbeddedPostgres.builder()
              .setOverrideWorkingDirectory(directory.toFile())
              .setDataDirectory(data)
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("full_page_writes", "on")
              .setServerConfig("max_connections", "200")
              .start();
      Server server = new Server(postgres, data, programs(directory));
      server.askForPasswords();
      return server;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Path programs(Path directory) throws IOException {
    try (Stream<Path> files = Files.find(directory, 4, (file, a) -> file.endsWith("bin/pg_ctl"))) {
      return Objects.requireNonNull(files.findFirst().orElseThrow().getParent());
    }
  }

  /** As the image of PostgreSQL does: otherwise any password would be right. */
  private void askForPasswords() throws IOException {
    run("postgres", "alter role %1$s password '%1$s'".formatted(SUPERUSER));
    Files.writeString(data.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
    run("postgres", "select pg_reload_conf()");
  }

  int port() {
    return postgres.getPort();
  }

  /** Makes an empty database, as the container of PostgreSQL does at its first start. */
  void create(String database) {
    run("postgres", "create database " + database);
  }

  /** The same for a database that is named after its owner. */
  void create(String owner, String password) {
    run("postgres", "create role %s login password '%s'".formatted(owner, password));
    run("postgres", "create database %1$s owner %1$s".formatted(owner));
  }

  void run(String database, String sql) {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      var ignored = statement.execute(sql);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port(), database), SUPERUSER, SUPERUSER);
  }

  /** As when it crashes: nobody is asked to finish first. */
  void crash() {
    control("stop", "--mode=immediate");
  }

  void startAgain() {
    control("start", "--log=" + data.resolveSibling("server.log"), "--options=" + formerOptions());
  }

  /** The file holds the whole command line: the program, the data directory and the options. */
  private String formerOptions() {
    try {
      return Stream.of(
              Files.readString(data.resolve("postmaster.opts")).strip().split("\" \"|\" | \"|\""))
          .skip(1)
          .filter(word -> !word.isBlank())
          .map("\"%s\""::formatted)
          .collect(Collectors.joining(" "));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void control(String... arguments) {
    List<String> command = new ArrayList<>();
    if (new UnixSystem().getUid() == 0) {
      // PostgreSQL refuses to run as root.
      command.addAll(List.of("unshare", "--user"));
    }
    command.addAll(List.of(programs.resolve("pg_ctl").toString(), "--wait", "--pgdata=" + data));
    command.addAll(List.of(arguments));
    Processes.run(command);
  }
}
