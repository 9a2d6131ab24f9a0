package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is sent, the log keeps no secret of it, and nobody writes lines of their own there. */
@ProcessesOfItsOwn
class LogsTest {

  private static final String CANARY = "kanarienvogel";
  private static final String TEXT = "application/x-www-form-urlencoded";

  /** What a terminal would take for a command, as one byte that the container lets through. */
  private static final String CONTROL = "\u009b";

  /** Method and address. */
  private static final List<String> ADDRESSES =
      List.of(
          "GET /api/reviews%0d%0aFORGED",
          "GET /api/reviews?q%0aFORGED=1",
          "GET /api/reviews?q%1b[31m=1",
          "GET /api/reviews?asOf=%0aFORGED",
          "GET /nowhere%1b[31m",
          "GET /nowhere\u001b[31m",
          "G\u001bT /api/reviews",
          "FORGED /api/reviews",
          "PUT /api/reviews",
          "GET /sign-in?w%0ahy=%0aFORGED",
          "GET /oauth2/authorize?client_id=%0aFORGED");

  /** A header. */
  private static final List<String> HEADERS =
      List.of(
          "Authorization: Bearer " + CANARY,
          "Authorization: Bearer %1$s.%1$s.%1$s".formatted(CANARY),
          "Authorization: Bearer " + CONTROL + CANARY,
          "Authorization: Basic " + CANARY,
          "Cookie: uptake-session=" + CONTROL + CANARY,
          "Accept: " + CONTROL + CANARY,
          "If-None-Match: " + CONTROL + CANARY,
          "X-Correlation-Id: " + CONTROL + CANARY);

  /** A header and what it says the body is. */
  private static final List<String> BODIES =
      List.of(
          "application/json|{\"%s\":}".formatted(CANARY),
          "application/json|{\"%1$s\":\"%1$s\"}".formatted(CANARY),
          "application/json|{\"code\":\"%1$s\",\"name\":\"%1$s\\u001b\\n\"}".formatted(CANARY),
          TEXT + "|%s=%%0a".formatted(CANARY));

  private static final List<String> FORMS =
      List.of(
          "grant_type=client_credentials&client_id=%1$s%%0a&client_secret=%1$s".formatted(CANARY),
          "grant_type=client_credentials&client_id=%1$s&client_secret=%1$s".formatted(CANARY),
          "grant_type=refresh_token&client_id=uptake-cli&refresh_token=" + CANARY,
          "grant_type=authorization_code&client_id=uptake-cli&code=" + CANARY,
          "username=reader%%0a&password=%s".formatted(CANARY),
          "user%%0aname=%1$s&%1$s%%0a=%1$s".formatted(CANARY));

  /** Begun by whichever format comes first. */
  @TempDir private static Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"", "ecs"})
  void nothingOfWhatWasSentGetsThrough(String format) {
    try (UptakeProcess uptake =
        UptakeProcess.startWithPeople(
            directory,
            "--logging.level.root=info",
            "--UPTAKE_RATE_SIGN_IN=1000/1000",
            "--logging.structured.format.console=" + format)) {
      uptake.awaitLoaded();
      URI address = uptake.address().orElseThrow();
      int start = uptake.output().length();

      assertThat(requests(Tokens.ofDemo(address, "steward")))
          .allSatisfy(request -> assertRefusedOrServed(request, answer(address, request)));

      signInAndInVain(address);
      await().until(() -> uptake.output().contains("Error parsing HTTP request header"));
      String log = uptake.output().substring(start);
      assertUnharmed(log, format);
      assertToldWhoWasLetInAndWhoWasNot(log.replace("\\/", "/"));
    }
  }

  private static void signInAndInVain(URI address) {
    for (String login : List.of("reader", CANARY)) {
      assertThat(new Browser(address).signIn(login, CANARY).body()).contains("password is wrong");
    }
    assertThat(new Browser(address).signIn("reader", "reader").body()).contains("reader");
    assertThat(
            new Http(address)
                .with(() -> Tokens.ofDemo(address, "reader"))
                .post("/api/reviews", Map.of("code", "NO", "name", "No"))
                .status())
        .isEqualTo(403);
  }

  /** Each on one line, that names the account if there is one. */
  private static void assertToldWhoWasLetInAndWhoWasNot(String log) {
    String account = ".*account\\W+[0-9a-f-]{36}.*";
    assertThat(log.lines().filter(line -> line.contains("Not signed in"))).hasSize(2);
    assertThat(log.lines().filter(line -> line.contains("SecurityLog")))
        .anyMatch(line -> line.matches(".*Signed in" + account))
        .anyMatch(line -> line.matches(".*Not signed in" + account))
        .anyMatch(line -> line.matches(".*Not signed in.*nobody.*"))
        .anyMatch(line -> line.matches(".*Gave a token.*demo-reader.*"))
        .anyMatch(line -> line.matches(".*Gave no token.*nobody.*invalid_client.*"))
        .anyMatch(line -> line.matches(".*Gave no token.*uptake-cli.*invalid_grant.*"))
        .anyMatch(line -> line.matches(".*Refused.*not-signed-in.*The token cannot be read.*"))
        .anyMatch(line -> line.matches(".*Refused.*/sign-in.*not from a form.*"))
        .anyMatch(line -> line.matches(".*Refused.*POST /api/reviews.*not-allowed" + account))
        .allMatch(line -> line.contains("127.0.0.1"));
  }

  private static List<String> requests(String token) {
    String steward = "Authorization: Bearer " + token;
    Stream<String> posts =
        Stream.of("/api/stakeholders", "/api/imports")
            .flatMap(path -> BODIES.stream().map(body -> post(path, steward, body)));
    Stream<String> controls =
        Stream.of("Idempotency-Key: ", "If-Match: ")
            .map(header -> steward + "\r\n" + header + CONTROL + CANARY)
            .map(headers -> post("/api/stakeholders", headers, "application/json|{}"));
    Stream<String> forms =
        Stream.of("/oauth2/token", "/sign-in", "/oauth2/device_authorization")
            .flatMap(path -> FORMS.stream().map(form -> post(path, "X: y", TEXT + "|" + form)));
    return Stream.of(
            ADDRESSES.stream().map(line -> request(line, "X: y", "")),
            HEADERS.stream().map(header -> request("GET /api/reviews", header, "")),
            HEADERS.stream().map(header -> request("POST /oauth2/token", header, "")),
            posts,
            controls,
            forms)
        .flatMap(stream -> stream)
        .toList();
  }

  private static String post(String path, String headers, String typeAndBody) {
    String[] parts = typeAndBody.split("\\|", 2);
    return request("POST " + path, headers + "\r\nContent-Type: " + parts[0], parts[1]);
  }

  private static String request(String line, String headers, String body) {
    return "%s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: %d\r\n%s\r\n\r\n%s"
        .formatted(line, body.length(), headers, body);
  }

  /** As bytes, since no client would send this. */
  private static String answer(URI address, String request) {
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  private static void assertRefusedOrServed(String request, String answer) {
    assertThat(answer).as(request).matches("(?s)HTTP/1.1 [234].*");
    if (request.contains(" /api/") && answer.startsWith("HTTP/1.1 4")) {
      assertThat(answer).as(request).contains("\"type\":\"/problems/");
    }
  }

  private static void assertUnharmed(String log, String format) {
    assertThat(log).doesNotContain(CANARY).doesNotContainPattern("[\\p{Cc}&&[^\n\t]]");
    Optional<String> foreign = log.lines().filter(line -> !isOurs(line, format)).findFirst();
    assertThat(foreign).isEmpty();
  }

  private static boolean isOurs(String line, String format) {
    return format.isEmpty()
        ? line.matches("(\\d{4}-\\d\\d-\\d\\dT\\S+ (INFO |WARN |ERROR) .*| {4}.*|)")
        : new JsonMapper().readTree(line).has("@timestamp");
  }
}
