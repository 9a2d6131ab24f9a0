package org.uptake.standalone.postgres;

import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running PostgreSQL server on the loopback interface, with its programs, data, password and log
 * in one directory. The directory belongs to one process at a time; the data outlives every close.
 */
public final class EmbeddedPostgres implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

  private final DirectoryLock lock;
  private final ServerProcess server;
  private final Database database;

  private EmbeddedPostgres(DirectoryLock lock, ServerProcess server, Database database) {
    this.lock = lock;
    this.server = server;
    this.database = database;
  }

  /**
   * Starts the server, having created whatever the directory lacks, and stops one that a killed
   * process left running there.
   *
   * @throws IllegalStateException if another process uses the directory, if the server does not
   *     start, or if it could lose what it acknowledged
   */
  public static EmbeddedPostgres start(Path directory) {
    return start(directory, List.of());
  }

  /**
   * Later settings ({@code name=value}) win over ours, so that tests can make the server unsafe.
   */
  static EmbeddedPostgres start(Path directory, List<String> moreSettings) {
    var home = Folders.create(directory);
    var lock = DirectoryLock.take(home);
    try {
      return start(home, lock, moreSettings);
    } catch (RuntimeException | Error failure) {
      lock.close();
      throw failure;
    }
  }

  private static EmbeddedPostgres start(Path home, DirectoryLock lock, List<String> moreSettings) {
    var password = Password.keptIn(home);
    var programs = new Programs(home, Binaries.unpackedIn(home, Platform.current()));
    var data = Cluster.in(home, programs, password);
    var server = new ServerProcess(programs, data, new ServerLog(home));
    if (server.stop()) {
      LOG.warn("Stopped a PostgreSQL server that a killed process had left running in {}", home);
    }
    var database = new Database(server.start(moreSettings), password.value());
    prepare(database, server);
    LOG.info("PostgreSQL runs in {} on port {}", home, database.port());
    return new EmbeddedPostgres(lock, server, database);
  }

  private static void prepare(Database database, ServerProcess server) {
    try {
      database.createUnlessThere();
      database.refuseUnlessDurable();
    } catch (RuntimeException | Error failure) {
      server.stop();
      throw failure;
    }
  }

  public String url() {
    return database.url();
  }

  public int port() {
    return database.port();
  }

  public String superuser() {
    return Cluster.SUPERUSER;
  }

  public String password() {
    return database.password();
  }

  /** Stops the server and waits for it. The data stays. */
  @Override
  public void close() {
    if (!lock.isHeld()) {
      return;
    }
    try (lock) {
      server.stop();
    }
  }
}
