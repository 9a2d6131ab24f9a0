package org.uptake.standalone.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/**
 * What the others need to do to files, so that neither a kill nor a power cut leaves half of it.
 */
final class Folders {

  private Folders() {}

  static Path create(Path directory) {
    try {
      return Files.createDirectories(directory, permissions("rwx------")).toRealPath();
    } catch (IOException failure) {
      throw new UncheckedIOException(
          "The directory %s cannot be created; choose one that can be written to"
              .formatted(directory),
          failure);
    }
  }

  /** On Windows none: there a file is as private as its folder. */
  static FileAttribute<?>[] permissions(String permissions) {
    if (!isPosix()) {
      return new FileAttribute<?>[0];
    }
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
    };
  }

  static boolean isPosix() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  }

  /** Gives what is complete its lasting name. */
  static void publish(Path complete, Path name) throws IOException {
    Files.move(complete, name, ATOMIC_MOVE);
    if (isPosix()) {
      force(name.resolveSibling("."), READ);
    }
  }

  /** Files alone: their names are safe with the journal that makes the last rename safe. */
  static void forceAll(Path tree) throws IOException {
    try (var found = Files.walk(tree)) {
      for (var file : found.filter(path -> Files.isRegularFile(path, NOFOLLOW_LINKS)).toList()) {
        force(file, WRITE);
      }
    }
  }

  private static void force(Path path, OpenOption mode) throws IOException {
    try (var channel = FileChannel.open(path, mode)) {
      channel.force(true);
    }
  }

  static String read(Path file, long offset) throws IOException {
    try (var in = Files.newInputStream(file)) {
      in.skipNBytes(offset);
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  static void delete(Path tree) throws IOException {
    if (Files.notExists(tree)) {
      return;
    }
    try (var found = Files.walk(tree)) {
      for (var path : found.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
