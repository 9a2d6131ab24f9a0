package org.uptake.standalone.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** The server's first process, as far as {@code postmaster.pid} tells of it. */
final class Postmaster {

  private final Path file;
  private final String ourBinaries;

  Postmaster(Path data) {
    this.file = data.resolve("postmaster.pid");
    this.ourBinaries = data.resolveSibling("postgresql-").toString();
  }

  boolean isRunning() {
    return process().filter(this::isOurs).isPresent();
  }

  /**
   * Removes a file whose number now belongs to a stranger: PostgreSQL would take the stranger for
   * its server and refuse to start. Left-over processes of ours are found without the file, by the
   * shared memory of the data directory.
   */
  void forgetStranger() {
    if (process().filter(stranger -> !isOurs(stranger)).isPresent()) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException failure) {
        throw new UncheckedIOException(
            "The stale file %s cannot be removed; remove it by hand".formatted(file), failure);
      }
    }
  }

  private Optional<ProcessHandle> process() {
    try (var lines = Files.lines(file)) {
      return lines
          .findFirst()
          .filter(line -> line.matches("[0-9]{1,18}"))
          .map(Long::valueOf)
          .flatMap(ProcessHandle::of);
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IOException failure) {
      throw new UncheckedIOException("The file %s cannot be read".formatted(file), failure);
    }
  }

  private boolean isOurs(ProcessHandle process) {
    return process.info().command().filter(path -> path.startsWith(ourBinaries)).isPresent();
  }
}
