package org.uptake.standalone.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The data directory, made once by {@code initdb}. */
final class Cluster {

  static final String SUPERUSER = "postgres";
  static final String DATA = "data";

  private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);
  private static final String UNFINISHED = "data.new";

  private Cluster() {}

  static Path in(Path directory, Programs programs, Password password) {
    sweep(directory);
    var data = directory.resolve(DATA);
    if (Files.exists(data)) {
      return data;
    }
    try {
      // A name of its own: the initdb of a killed process may still be at work on its own.
      var unfinished = directory.resolve(UNFINISHED + "-" + UUID.randomUUID());
      initialise(unfinished, programs, password);
      Folders.publish(unfinished, data);
      return data;
    } catch (IOException failure) {
      throw new UncheckedIOException("The database cannot be created in " + directory, failure);
    }
  }

  private static void sweep(Path directory) {
    try (var unfinished = Files.newDirectoryStream(directory, UNFINISHED + "*")) {
      for (var left : unfinished) {
        Folders.delete(left);
      }
    } catch (IOException | DirectoryIteratorException failure) {
      LOG.warn("What an interrupted first start left in {} stays for now", directory, failure);
    }
  }

  private static void initialise(Path unfinished, Programs programs, Password password) {
    var outcome =
        programs.run(
            "initdb",
            List.of(
                "--pgdata=" + unfinished,
                "--username=" + SUPERUSER,
                "--pwfile=" + password.file(),
                "--auth=scram-sha-256",
                "--set=" + Settings.SCRAM_ITERATIONS,
                "--data-checksums",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"));
    if (!outcome.succeeded()) {
      throw new IllegalStateException(
          "PostgreSQL could not create its database; the last lines say why:\n"
              + ServerLog.lastLines(outcome.output()));
    }
  }
}
