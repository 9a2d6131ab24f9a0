package org.uptake.deploy;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Two nodes of each service and an identity provider, started once for all tests of this JVM; each
 * leaves them running.
 */
final class RunningDeployment {

  static final Deployment DEPLOYMENT = new Deployment();

  private static final Container KEYCLOAK = Keycloak.start(DEPLOYMENT);

  static {
    DEPLOYMENT.prepare();
  }

  static final Container FIRST_COMMAND = DEPLOYMENT.node("command-service", "127.0.1.1");
  static final Container SECOND_COMMAND = DEPLOYMENT.node("command-service", "127.0.1.2");

  /** Alone when it starts, so it follows the log. */
  static final Container FIRST_QUERY = DEPLOYMENT.node("query-service", "127.0.2.1").awaitReady();

  static final Container SECOND_QUERY = DEPLOYMENT.node("query-service", "127.0.2.2").awaitReady();

  static final Container CONSOLE = DEPLOYMENT.node("console", "127.0.3.1");

  static {
    commands().forEach(Container::awaitReady);
    var console = CONSOLE.awaitReady();
    var ignored = KEYCLOAK.awaitReady();
    SignedIn.begin(FIRST_COMMAND.http(), FIRST_QUERY.http());
  }

  private RunningDeployment() {}

  static List<Container> commands() {
    return List.of(FIRST_COMMAND, SECOND_COMMAND);
  }

  static List<Container> queries() {
    return List.of(FIRST_QUERY, SECOND_QUERY);
  }

  static Proxy proxy() {
    return new Proxy(
        DEPLOYMENT,
        Map.of(
            "command-service", List.of("127.0.1.1", "127.0.1.2"),
            "query-service", List.of("127.0.2.1", "127.0.2.2"),
            "console", List.of("127.0.3.1")));
  }

  /** Records something through a node, or through the proxy, and tells its position. */
  static long register(Http http, String code) throws IOException {
    return SignedIn.register(http, SignedIn.token(), code).require(201).number("position");
  }
}
