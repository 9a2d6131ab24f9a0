package org.uptake.standalone.postgres;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Lets one process at a time use a directory; the operating system frees it when that one dies. */
final class DirectoryLock implements AutoCloseable {

  // A second channel on the file, once closed, would take the lock away from the first one of the
  // same process: so this process must know by itself what it holds.
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path directory;
  private final FileChannel channel;

  private DirectoryLock(Path directory, FileChannel channel) {
    this.directory = directory;
    this.channel = channel;
  }

  static DirectoryLock take(Path directory) {
    if (!HELD.add(directory)) {
      throw inUse(directory);
    }
    try {
      return new DirectoryLock(directory, lockedChannel(directory));
    } catch (RuntimeException | Error failure) {
      HELD.remove(directory);
      throw failure;
    }
  }

  private static FileChannel lockedChannel(Path directory) {
    try {
      var channel = FileChannel.open(directory.resolve("lock"), CREATE, WRITE);
      if (channel.tryLock() != null) {
        return channel;
      }
      channel.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(
          "The directory %s cannot be locked; it must be ours to write, on a file system with locks"
              .formatted(directory),
          failure);
    }
    throw inUse(directory);
  }

  private static IllegalStateException inUse(Path directory) {
    return new IllegalStateException(
        "The directory %s is in use by another running Uptake; stop that one or choose another"
            .formatted(directory));
  }

  boolean isHeld() {
    return channel.isOpen();
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException failure) {
      throw new UncheckedIOException("The lock of " + directory + " cannot be freed", failure);
    } finally {
      HELD.remove(directory);
    }
  }
}
