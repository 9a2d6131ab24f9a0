package org.uptake.deploy;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/** Programs that are run and awaited. */
final class Processes {

  private Processes() {}

  /**
   * @return what it said
   */
  static String run(List<String> command) {
    try {
      File output = File.createTempFile("uptake", ".out");
      Process process =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output).start();
      int code = process.waitFor();
      String said = Files.readString(output.toPath());
      if (code != 0) {
        throw new IllegalStateException(command + ": " + said);
      }
      return said;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }

  static void signal(String name, Process process) {
    run(List.of("kill", "-" + name, Long.toString(process.pid())));
  }
}
