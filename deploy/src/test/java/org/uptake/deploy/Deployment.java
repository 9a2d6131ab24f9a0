package org.uptake.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The containers of {@code docker-compose.yml}, without containers: hosts and ports are put in
 * place of the names in its networks, and nothing else is changed. Each node has a loopback address
 * of its own, and all listen on the same port.
 */
final class Deployment implements AutoCloseable {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final Compose compose = Compose.read();
  private final Server server = Server.running();
  private final String database = "uptake_" + NUMBER.incrementAndGet();
  private final int port = freePort();
  private final List<Container> started = new ArrayList<>();

  /** With an empty database that has its roles and tables. */
  static Deployment prepared() {
    Deployment deployment = new Deployment();
    for (String step : List.of("roles", "command-migration", "query-migration")) {
      deployment.step(step);
    }
    return deployment;
  }

  Deployment() {
    server.create(database);
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

  void step(String name) {
    Container step = run(name, environment(name));
    if (step.awaitEnd() != 0) {
      throw new AssertionError(name + " failed:\n" + step.output());
    }
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
        Container.start(name, environment, image.entryPoint(compose.command(name)));
    started.add(container);
    return container;
  }

  /** The image is named after the service in it. */
  private String image(String name) {
    return compose.image(name).replace("uptake-", "");
  }

  Map<String, String> environment(String name) {
    Map<String, String> environment = new LinkedHashMap<>(compose.environment(name, passwords()));
    environment.computeIfPresent(
        "UPTAKE_DATABASE_URL",
        (key, url) ->
            url.replace(
                "postgres:5432/uptake", "127.0.0.1:%d/%s".formatted(server.port(), database)));
    return environment;
  }

  private Map<String, String> passwords() {
    Map<String, String> passwords = new LinkedHashMap<>();
    for (String name : compose.asked()) {
      if (name.endsWith("_PASSWORD")) {
        passwords.put(name, "secret of " + name);
      }
    }
    passwords.put("UPTAKE_DATABASE_SUPERUSER_PASSWORD", Server.SUPERUSER);
    passwords.put("UPTAKE_RATE_ACCOUNT", "1000000/1000000");
    passwords.put("UPTAKE_RATE_ADDRESS", "1000000/1000000");
    passwords.put("UPTAKE_ISSUER", SignedIn.ISSUER);
    passwords.put("UPTAKE_ADMINISTRATOR_SUBJECT", SignedIn.SUBJECT);
    return passwords;
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
