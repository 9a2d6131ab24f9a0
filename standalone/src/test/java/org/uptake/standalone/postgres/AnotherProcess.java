package org.uptake.standalone.postgres;

import java.nio.file.Path;

/** A program of its own with a server in the directory given, for tests that kill it. */
final class AnotherProcess {

  static final String RUNNING = "running";

  private AnotherProcess() {}

  public static void main(String[] arguments) throws InterruptedException {
    try (var server = EmbeddedPostgres.start(Path.of(arguments[0]))) {
      System.out.println(server.port() > 0 ? RUNNING : "");
      Thread.currentThread().join();
    }
  }
}
