package org.uptake.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the Dockerfile makes of a packaged service, as far as it goes without containers.
 *
 * @param directory in which the program lies, unpacked
 */
record Image(Path directory) {

  private static final Pattern ENTRYPOINT = Pattern.compile("(?m)^ENTRYPOINT (\\[.*])$");
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
  private static final Map<String, Image> BUILT = new ConcurrentHashMap<>();

  static Image of(String service) {
    return BUILT.computeIfAbsent(service, Image::build);
  }

  private static Image build(String service) {
    try {
      Path directory = Files.createTempDirectory("uptake-" + service);
      Path jar = Files.copy(packaged(service), directory.resolve("service.jar"));
      Path unpacked = directory.resolve("unpacked");
      Processes.run(
          List.of(
              JAVA.toString(),
              "-Djarmode=tools",
              "-jar",
              jar.toString(),
              "extract",
              "--destination",
              unpacked.toString()));
      return new Image(unpacked);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Path packaged(String service) throws IOException {
    try (Stream<Path> files = Files.list(Repository.file(service).resolve("target"))) {
      return files
          .filter(file -> file.getFileName().toString().endsWith("-exec.jar"))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException(service + " is not packaged: mvn verify"));
    }
  }

  /**
   * The entry point of the Dockerfile, with this machine's Java.
   *
   * @param words that the container's program is told
   */
  ProcessBuilder entryPoint(List<String> words) {
    Matcher entryPoint = ENTRYPOINT.matcher(Repository.read("deploy/Dockerfile"));
    if (!entryPoint.find()) {
      throw new IllegalStateException("The Dockerfile has no ENTRYPOINT");
    }
    List<String> line =
        new ArrayList<>(List.of(new JsonMapper().readValue(entryPoint.group(1), String[].class)));
    line.set(0, JAVA.toString());
    // Starts sooner, which is all that a test wants of it.
    line.add(1, "-XX:TieredStopAtLevel=1");
    line.addAll(words);
    return new ProcessBuilder(line).directory(directory.toFile());
  }
}
