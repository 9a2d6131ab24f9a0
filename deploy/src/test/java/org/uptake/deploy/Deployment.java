package org.uptake.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * The containers of {@code docker-compose.yml}, without containers: hosts and ports are put in
 * place of the names in its networks, and nothing else is changed. Each node has a loopback address
 * of its own, and all listen on the same port.
 */
final class Deployment implements AutoCloseable {

  /** Another address of this machine. */
  static final String OUTER_PROXY = "127.0.0.9";

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final Compose compose = Compose.read();
  private final Server server = Server.running();
  private final String database = "uptake_" + NUMBER.incrementAndGet();
  private final int port = freePort();
  private final List<Container> started = new ArrayList<>();

  Deployment() {
    server.create(database);
  }

  /** Its empty database gets roles and tables. */
  void prepare() {
    step("roles");
    Stream.of("command-migration", "query-migration")
        .map(name -> run(name, environment(name)))
        .toList()
        .forEach(Container::awaitDone);
  }

  Server server() {
    return server;
  }

  /** A connection to its database that may do anything, to see. */
  Connection superuser() throws SQLException {
    return server.connect(database);
  }

  int port() {
    return port;
  }

  Compose compose() {
    return compose;
  }

  void step(String name) {
    run(name, environment(name)).awaitDone();
  }

  /**
   * Starts one more node.
   *
   * @param host its loopback address
   */
  Container node(String service, String host) {
    Map<String, String> environment = environment(service);
    environment.replace("SERVER_ADDRESS", "0.0.0.0", host);
    environment.put("SERVER_PORT", Integer.toString(port));
    return run(service, environment);
  }

  Container run(String name, Map<String, String> environment) {
    Image image = Image.of(image(name));
    Container container =
        Container.start(
            name, readiness(environment), environment, image.entryPoint(compose.command(name)));
    started.add(container);
    return container;
  }

  private static URI readiness(Map<String, String> environment) {
    return URI.create(
        "http://%s:%s/actuator/health/readiness"
            .formatted(
                environment.getOrDefault("SERVER_ADDRESS", "127.0.0.1"),
                environment.getOrDefault("SERVER_PORT", "8080")));
  }

  /** The image is named after the service in it. */
  private String image(String name) {
    return compose.image(name).replace("uptake-", "");
  }

  Map<String, String> environment(String name) {
    Map<String, String> environment =
        new LinkedHashMap<>(compose.environment(name, Settings.given()));
    environment.computeIfPresent(
        "UPTAKE_DATABASE_URL",
        (key, url) ->
            url.replace(
                "postgres:5432/uptake", "127.0.0.1:%d/%s".formatted(server.port(), database)));
    // The first node of the read side.
    environment.computeIfPresent(
        "UPTAKE_API", (key, url) -> url.replace("query-service:8080", "127.0.2.1:" + port));
    return environment;
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    started.forEach(Container::kill);
  }
}
