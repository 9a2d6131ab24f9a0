package org.uptake.standalone.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs PostgreSQL's programs, as nobody if we are root: PostgreSQL refuses to run as root. */
final class Programs {

  /** The way from root to nobody: in a user namespace of their own, files stay root's. */
  private static final List<String> AS_NOBODY = List.of("unshare", "--user");

  private final Path binaries;
  private final Path output;
  private final List<String> prefix;

  Programs(Path directory, Path binaries) {
    this.binaries = binaries;
    this.output = directory.resolve("command.log");
    this.prefix = isRoot() ? AS_NOBODY : List.of();
    if (isRoot()) {
      refuseUnlessNobodyExists();
    }
  }

  private static boolean isRoot() {
    return Folders.isPosix() && new UnixSystem().getUid() == 0;
  }

  private void refuseUnlessNobodyExists() {
    var answer = run(List.of("id", "-un"));
    if (!answer.succeeded()) {
      throw new IllegalStateException(
          """
          PostgreSQL does not run as root, and the way around, 'unshare --user', does not work \
          here. Start Uptake as an ordinary user who owns the directory.
          """
              + answer.output());
    }
  }

  Outcome run(String program, List<String> arguments) {
    var command = new ArrayList<String>();
    command.add(binaries.resolve("bin").resolve(program).toString());
    command.addAll(arguments);
    return run(command);
  }

  private Outcome run(List<String> command) {
    var all = new ArrayList<>(prefix);
    all.addAll(command);
    try {
      // To a file: a server that is left running would keep a pipe open, and us waiting.
      var process =
          new ProcessBuilder(all).redirectErrorStream(true).redirectOutput(output.toFile()).start();
      boolean succeeded = process.waitFor() == 0;
      return new Outcome(succeeded, Folders.read(output, 0));
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot run " + String.join(" ", all), failure);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while running " + command.getFirst());
    }
  }

  record Outcome(boolean succeeded, String output) {}
}
