package org.uptake.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uptake.deploy.RunningDeployment.register;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The API through the proxy: one address, whatever node answers. */
class ProxyTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static Proxy proxy;
  private static Http http;

  @BeforeAll
  static void startProxy() {
    Assumptions.assumeTrue(
        Proxy.program().isPresent(), "HAProxy is not installed: apt-get install haproxy");
    proxy = RunningDeployment.proxy();
    http = proxy.http();
    awaitBothSides();
  }

  @AfterAll
  static void stopProxy() {
    if (proxy != null) {
      proxy.close();
    }
  }

  private static void awaitBothSides() {
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> http.status("/api/reviews") == 200 && recordNothing().status() != 503);
  }

  private static Http.Answer recordNothing() throws IOException {
    return http.send(http.request("/api/stakeholders").POST(BodyPublishers.noBody()));
  }

  @Test
  void recordsAndReads() throws IOException {
    for (int i = 0; i < 6; i++) {
      long position = register(http, "DOOR" + i);
      Http.Answer answer =
          http.get("/api/stakeholders/DOOR%d?minPosition=%d".formatted(i, position));
      assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    }
    assertThat(http.send(http.request("/api/reviews").HEAD()).status()).isEqualTo(200);
  }

  @Test
  void pagesComeFromTheConsole() throws IOException {
    Http.Answer start = http.get("/en");
    assertThat(start.status()).isEqualTo(200);
    assertThat(start.response().headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/html");
    assertThat(start.response().headers().allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .contains("style-src 'self'");
    assertThat(http.get("/en/reviews/NOBODY").status()).isEqualTo(404);
    assertThat(http.get("/english").status()).isEqualTo(404);
  }

  @Test
  void linksLeadToTheSameHostWhateverSomebodySaysOfIt() throws IOException {
    long position = Math.max(register(http, "LINK1"), register(http, "LINK2"));
    Http.Answer answer =
        http.send(
            http.request("/api/stakeholders?size=1&minPosition=" + position)
                .header("X-Forwarded-Prefix", "/elsewhere")
                .header("Forwarded", "host=elsewhere.example;proto=https")
                .GET());
    assertThat(answer.header("Link")).startsWith("</api/stakeholders?");
  }

  @Test
  void anAddressHasAHundredConnectionsAndNoMore() throws IOException {
    List<Socket> open = new ArrayList<>();
    for (int i = 0; i < 110; i++) {
      open.add(connected("127.0.6.1"));
    }
    Awaitility.await().until(() -> open.stream().filter(ProxyTest::hasEnded).count() == 10);
    assertThat(http.status("/api/reviews")).isEqualTo(200);
    for (Socket one : open) {
      one.close();
    }
  }

  @Test
  void aBodyThatDripsInIsRefusedAfterAWhile() throws IOException {
    try (Socket dripping = connected("127.0.6.2")) {
      dripping.setSoTimeout((int) PATIENCE.toMillis());
      dripping
          .getOutputStream()
          .write(
              """
              POST /api/reviews HTTP/1.1\r
              Host: localhost\r
              Content-Type: application/json\r
              Content-Length: 1000\r
              \r
              {\
              """
                  .getBytes(StandardCharsets.UTF_8));
      String heard = new String(dripping.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(heard).startsWith("HTTP/1.1 408").contains("/problems/too-slow");
    }
  }

  private static Socket connected(String sender) throws IOException {
    Socket socket = new Socket();
    socket.bind(new InetSocketAddress(InetAddress.ofLiteral(sender), 0));
    socket.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), proxy.port()));
    socket.setSoTimeout(1);
    return socket;
  }

  /** Nothing was sent, so nothing is answered. */
  private static boolean hasEnded(Socket connection) {
    try {
      return connection.getInputStream().read() < 0;
    } catch (SocketTimeoutException itIsOpen) {
      return false;
    } catch (IOException reset) {
      return true;
    }
  }

  @Test
  void locationsLeadBackThroughIt() throws IOException {
    Http.Answer imported =
        http.send(
            http.signedIn("/api/imports")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(
                    BodyPublishers.ofString(
                        """
                        --b\r
                        Content-Disposition: form-data; name="file"; filename="s.csv"\r
                        Content-Type: text/csv\r
                        \r
                        code,name,kind
                        CSV,The CSV,secretariat
                        \r
                        --b--\r
                        """)));
    assertThat(imported.status()).as("%s", imported.body()).isEqualTo(202);
    assertThat(http.send(http.signedIn(imported.header("Location")).GET()).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/english",
        "/actuator/health",
        "/apiary",
        "/%61ctuator/health",
        "/api/..%2factuator/health",
        "/api/%2e%2e/actuator/health",
        "/api/..;/actuator/health",
        "/api//../../actuator/health"
      })
  void letsNothingElseIn(String path) throws IOException {
    Http.Answer answer = http.get(path);
    assertThat(answer.status()).isIn(400, 404);
    assertIsProblem(answer);
  }

  @ParameterizedTest
  @CsvSource({"PUT", "DELETE", "PATCH", "TRACE", "PROPFIND"})
  void takesNoOtherMethods(String method) throws IOException {
    Http.Answer answer =
        http.send(http.request("/api/reviews").method(method, BodyPublishers.noBody()));
    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, POST, OPTIONS");
    assertIsProblem(answer);
  }

  @Test
  void tellsItsMethods() throws IOException {
    Http.Answer answer =
        http.send(http.request("/api/reviews").method("OPTIONS", BodyPublishers.noBody()));
    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, POST, OPTIONS");
  }

  /** Told before it is sent: whoever sends on meanwhile may not hear that it is refused. */
  @Test
  void refusesWhatIsTooLarge() throws IOException {
    Http.Answer answer =
        http.send(
            http.request("/api/reviews")
                .expectContinue(true)
                .POST(BodyPublishers.ofByteArray(new byte[(1 << 20) + 1])));
    assertThat(answer.status()).isEqualTo(413);
    assertIsProblem(answer);
  }

  /** Nobody knows beforehand how long it will be, so the service counts. */
  @Test
  void refusesWhatIsTooLargeAndDoesNotSaySo() throws IOException {
    List<byte[]> pieces = Collections.nCopies(20, new byte[1 << 16]);
    HttpRequest.BodyPublisher unannounced =
        BodyPublishers.fromPublisher(BodyPublishers.ofByteArrays(pieces));
    Http.Answer answer =
        http.send(
            http.signedIn("/api/reviews")
                .header("Content-Type", "application/json")
                .POST(unannounced));
    assertThat(answer.status()).isEqualTo(413);
    assertIsProblem(answer);
  }

  @Test
  void passesOnTheIdUnderWhichARequestIsFound() throws IOException {
    for (String path : new String[] {"/api/reviews/NOSUCH", "/nowhere"}) {
      Http.Answer answer = http.send(http.request(path).header("X-Correlation-Id", "mine-1").GET());
      assertThat(answer.text("correlationId")).isEqualTo("mine-1");
      assertThat(answer.header("X-Correlation-Id")).isEqualTo("mine-1");
    }
  }

  /** The last address is what the outer proxy itself has seen; anybody may have sent the first. */
  @ParameterizedTest
  @CsvSource({"127.0.0.1, 127.0.0.1", Deployment.OUTER_PROXY + ", 203.0.113.7"})
  void believesOnlyAnOuterProxyOfOursWhoAsks(String neighbour, String sender) throws IOException {
    String id = "from-" + neighbour;
    try (Socket socket =
        new Socket("127.0.0.1", proxy.port(), InetAddress.ofLiteral(neighbour), 0)) {
      socket.getOutputStream().write(anonymousRecording(id).getBytes(StandardCharsets.US_ASCII));
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 401 ");
    }
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(RunningDeployment.commands())
                    .flatExtracting(node -> node.output().lines().toList())
                    .filteredOn(line -> line.contains("\"" + id + "\""))
                    .anyMatch(line -> line.contains("\"from\":\"%s\"".formatted(sender))));
  }

  private static String anonymousRecording(String correlation) {
    return """
    POST /api/stakeholders HTTP/1.1\r
    Host: localhost\r
    Connection: close\r
    Content-Length: 0\r
    X-Forwarded-For: 198.51.100.1, 203.0.113.7\r
    X-Correlation-Id: %s\r
    \r
    """
        .formatted(correlation);
  }

  @Test
  void asksAnotherNodeWhereOneIsDown() throws IOException {
    RunningDeployment.FIRST_QUERY.kill();
    try {
      for (int i = 0; i < 20; i++) {
        assertThat(http.get("/api/reviews").status()).isEqualTo(200);
      }
    } finally {
      RunningDeployment.FIRST_QUERY.startAgain().awaitReady();
    }
  }

  @Test
  void asksAnotherNodeWhereOneIsFrozen() throws IOException {
    RunningDeployment.FIRST_QUERY.freeze();
    try {
      for (int i = 0; i < 4; i++) {
        assertThat(http.get("/api/reviews").status()).isEqualTo(200);
      }
    } finally {
      RunningDeployment.FIRST_QUERY.thaw();
    }
  }

  @Test
  void saysWhenNobodyCanRecord() throws IOException {
    RunningDeployment.commands().forEach(Container::kill);
    try {
      Http.Answer answer = recordNothing();
      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.text("detail")).contains("Idempotency-Key");
      assertThat(answer.header("Retry-After")).isEqualTo("2");
      assertIsProblem(answer);
    } finally {
      RunningDeployment.commands().forEach(Container::startAgain);
      RunningDeployment.commands().forEach(Container::awaitReady);
      awaitBothSides();
    }
  }

  private static void assertIsProblem(Http.Answer answer) {
    assertThat(answer.header("Content-Security-Policy"))
        .contains("default-src 'none'", "frame-ancestors 'none'");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(answer.header("Strict-Transport-Security")).contains("max-age=31536000");
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.text("type")).startsWith("/problems/");
    assertThat(answer.number("status")).isEqualTo(answer.status());
    assertThat(answer.body().propertyNames())
        .contains("title", "detail", "instance", "correlationId");
  }
}
