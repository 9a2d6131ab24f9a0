package org.uptake.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The real proxy with the configuration of the deployment, hosts and ports put in. */
final class Proxy implements AutoCloseable {

  private static final String CONFIGURATION = "deploy/haproxy.cfg";

  private final int port = Deployment.freePort();
  private final Names names;
  private final Process process;

  Proxy(Deployment deployment, Map<String, List<String>> nodes) {
    this.names = new Names(nodes);
    try {
      Path configuration = Files.createTempFile("uptake-haproxy", ".cfg");
      Files.writeString(configuration, configuration(deployment.port()));
      ProcessBuilder builder =
          new ProcessBuilder(
                  program().orElseThrow().toString(), "-db", "-f", configuration.toString())
              .redirectErrorStream(true)
              .redirectOutput(Files.createTempFile("uptake-haproxy", ".log").toFile());
      builder.environment().clear();
      builder.environment().putAll(deployment.environment("proxy"));
      process = builder.start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Where it is installed, as by {@code apt-get install haproxy}. */
  static Optional<Path> program() {
    return Stream.of("/usr/sbin/haproxy", "/usr/local/sbin/haproxy")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  private String configuration(int nodes) {
    return Repository.read(CONFIGURATION)
        .replace("nameserver docker 127.0.0.11:53", "nameserver docker 127.0.0.1:" + names.port())
        .replace("bind :8080", "bind 127.0.0.1:" + port)
        .replace("-service:8080", "-service:" + nodes)
        .replace("console:8080", "console:" + nodes);
  }

  Http http() {
    return new Http(URI.create("http://127.0.0.1:" + port));
  }

  int port() {
    return port;
  }

  @Override
  public void close() {
    process.destroy();
    var ignored = process.onExit().join();
    names.close();
  }
}
