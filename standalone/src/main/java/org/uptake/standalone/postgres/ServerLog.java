package org.uptake.standalone.postgres;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The server's log: one file, put aside at a start once it is large, with one predecessor. */
final class ServerLog {

  private static final long LARGE = 10_000_000;
  private static final int LAST_LINES = 20;

  private final Path file;

  ServerLog(Path directory) {
    this.file = directory.resolve("postgresql.log");
    if (size() > LARGE) {
      putAside();
    }
  }

  private void putAside() {
    try {
      Files.move(file, file.resolveSibling("postgresql.log.1"), REPLACE_EXISTING);
    } catch (IOException failure) {
      throw new UncheckedIOException("The log %s cannot be put aside".formatted(file), failure);
    }
  }

  Path file() {
    return file;
  }

  long size() {
    try {
      return Files.exists(file) ? Files.size(file) : 0;
    } catch (IOException failure) {
      throw new UncheckedIOException("The log %s cannot be read".formatted(file), failure);
    }
  }

  String since(long size) {
    try {
      return Files.exists(file) ? Folders.read(file, size) : "";
    } catch (IOException failure) {
      throw new UncheckedIOException("The log %s cannot be read".formatted(file), failure);
    }
  }

  static String lastLines(String text) {
    var lines = text.strip().lines().toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
  }
}
