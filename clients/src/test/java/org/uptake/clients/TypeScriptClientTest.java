package org.uptake.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program in TypeScript, compiled as strictly as the compiler can against the types that
 * openapi-typescript makes of the document, makes the same journey as the one in Java. It needs npm
 * and the registry behind it.
 */
@Tag("long")
class TypeScriptClientTest {

  private static final Path SOURCES = Path.of("src/test/typescript");
  private static final Path DOCUMENT =
      Path.of("../query-service/src/main/resources/org/uptake/query/api/openapi.json");

  @TempDir Path directory;

  @Test
  void aProgramRecordsOnceAlthoughItLosesTheLine() throws Exception {
    assumeTrue(isInstalled("npm"), "npm is not installed: the TypeScript client is not tried");
    for (String file : List.of("package.json", "tsconfig.json", "journey.ts")) {
      Path ignored = Files.copy(SOURCES.resolve(file), directory.resolve(file));
    }
    run(Map.of(), "npm", "install", "--no-audit", "--no-fund");
    String document = DOCUMENT.toAbsolutePath().normalize().toString();
    run(Map.of(), "npx", "openapi-typescript", document, "-o", "api.ts");
    run(Map.of(), "npx", "tsc", "-p", ".");
    try (LostLine lost = new LostLine(ServedUptake.address())) {
      String said =
          run(
              Map.of(
                  "UPTAKE", ServedUptake.address().toString(),
                  "LOST", lost.address().toString(),
                  "TOKEN", ServedUptake.token()),
              "node",
              "journey.js");
      assertThat(said).contains("{\"events\":[");
    }
  }

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
  }

  private String run(Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as("%s: %s", String.join(" ", command), said).isZero();
    return said;
  }
}
