package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged program on one machine, as docs/operations.md starts it: run once it is packaged.
 */
class PackagedTest {

  private static final Path PROGRAM = Path.of("target/uptake").toAbsolutePath();

  @TempDir Path directory;

  /** Where the archive does not fit the program, this mode ends it at once. */
  @Test
  void startsFromTheArchiveOfItsClasses() throws IOException, InterruptedException {
    Path archive = PROGRAM.resolve("uptake.aot");
    assumeTrue(Files.exists(archive), "-Dquick packages no archive");
    File said = directory.resolve("said").toFile();
    Process program = start(said, "-XX:AOTMode=on", "-XX:AOTCache=" + archive);
    try {
      Awaitility.await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> said(said).contains("Uptake listens on") || !program.isAlive());
      assertThat(said(said)).contains("Uptake listens on").doesNotContain("[aot]");
    } finally {
      program.destroy();
      program.waitFor();
    }
  }

  private Process start(File said, String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.addAll(List.of("-jar", PROGRAM.resolve("uptake.jar").toString()));
    command.addAll(List.of("--server.port=0", "--uptake.data-dir=" + directory.resolve("data")));
    return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said).start();
  }

  private static String said(File file) throws IOException {
    return Files.readString(file.toPath());
  }
}
