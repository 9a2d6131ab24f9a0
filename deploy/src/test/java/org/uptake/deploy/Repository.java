package org.uptake.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The files of the project, whatever directory the tests run in. */
final class Repository {

  private static final Path ROOT = root();

  private Repository() {}

  private static Path root() {
    Path directory = Path.of("").toAbsolutePath();
    while (!Files.exists(directory.resolve("docker-compose.yml"))) {
      directory = Objects.requireNonNull(directory.getParent(), "no docker-compose.yml");
    }
    return directory;
  }

  static Path file(String path) {
    return ROOT.resolve(path);
  }

  static String read(String path) {
    try {
      return Files.readString(file(path));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
