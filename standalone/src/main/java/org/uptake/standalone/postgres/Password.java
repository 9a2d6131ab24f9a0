package org.uptake.standalone.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** The superuser's password: random, made once, in a file that only its owner may read. */
final class Password {

  private static final int BYTES = 24;

  private final Path file;
  private final String value;

  private Password(Path file, String value) {
    this.file = file;
    this.value = value;
  }

  static Password keptIn(Path directory) {
    var file = directory.resolve("password");
    try {
      if (Files.notExists(file)) {
        refuseToReplace(directory);
        write(file);
      }
      return new Password(file, Files.readString(file).strip());
    } catch (IOException failure) {
      throw new UncheckedIOException(
          "The file %s must be ours to read and write".formatted(file), failure);
    }
  }

  private static void refuseToReplace(Path directory) {
    if (Files.exists(directory.resolve(Cluster.DATA))) {
      throw new IllegalStateException(
          "The database in %s has lost the file 'password' beside it; bring it back from a backup"
              .formatted(directory));
    }
  }

  private static void write(Path file) throws IOException {
    var unfinished = file.resolveSibling("password.new");
    Files.deleteIfExists(unfinished);
    try (var channel =
        FileChannel.open(unfinished, Set.of(CREATE_NEW, WRITE), Folders.permissions("rw-------"))) {
      channel.write(ByteBuffer.wrap(random().getBytes(UTF_8)));
      channel.force(true);
    }
    Folders.publish(unfinished, file);
  }

  private static String random() {
    var bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  Path file() {
    return file;
  }

  String value() {
    return value;
  }
}
