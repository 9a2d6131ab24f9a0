package org.uptake.standalone.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.stream.Stream;

/** PostgreSQL's programs, unpacked once for all tests of this JVM that want no more of them. */
public final class UnpackedPostgres {

  private static final Path PROGRAMS = unpacked();

  private UnpackedPostgres() {}

  private static Path unpacked() {
    try {
      return Binaries.unpackedIn(
          Files.createTempDirectory("uptake-postgresql"), Platform.current());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Whatever starts in this directory finds them there, as its own. */
  public static void linkInto(Path directory) {
    Path folder = directory.resolve(PROGRAMS.getFileName());
    if (Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(PROGRAMS)) {
      Files.createDirectories(directory);
      for (Path one : all.toList()) {
        link(one, folder.resolve(PROGRAMS.relativize(one)));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Links of their own, since a server is known by where its program lies. */
  private static void link(Path one, Path name) throws IOException {
    if (Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS)) {
      Files.createDirectory(name);
    } else if (Files.isSymbolicLink(one)) {
      Files.createSymbolicLink(name, Files.readSymbolicLink(one));
    } else {
      Files.createLink(name, one);
    }
  }
}
