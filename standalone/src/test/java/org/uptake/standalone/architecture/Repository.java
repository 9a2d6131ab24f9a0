package org.uptake.standalone.architecture;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The files of the project, whatever directory the tests run in. */
final class Repository {

  static final Path ROOT = root();

  private Repository() {}

  private static Path root() {
    Path directory = Path.of("").toAbsolutePath();
    while (!Files.exists(directory.resolve("docs/architecture.md"))) {
      directory = Objects.requireNonNull(directory.getParent(), "not in the project");
    }
    return directory;
  }

  static Path file(String path) {
    return ROOT.resolve(path);
  }
}
