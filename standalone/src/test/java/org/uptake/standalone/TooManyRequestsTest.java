package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uptake.standalone.Http.Answer;

/** The whole program behind a proxy with TLS, and with low rates: who asks too often waits. */
@ProcessesOfItsOwn
class TooManyRequestsTest {

  private static final int AT_ONCE = 30;
  private static final int MANY = 2_000;
  private static final int CONNECTIONS = 60;

  @TempDir private static Path directory;
  private static UptakeProcess uptake;
  private static Http anonymous;
  private static Http steward;
  private static Http reporter;

  @BeforeAll
  static void start() {
    String rate = "1/" + AT_ONCE;
    uptake =
        UptakeProcess.startWithPeople(
            directory,
            "--UPTAKE_ISSUER=https://uptake.example.org",
            "--server.forward-headers-strategy=framework",
            "--uptake.connections.address=" + CONNECTIONS,
            "--UPTAKE_RATE_ACCOUNT=" + rate,
            "--UPTAKE_RATE_ADDRESS=" + rate,
            "--UPTAKE_RATE_SIGN_IN=" + rate);
    uptake.awaitLoaded();
    anonymous = new Http(uptake.address().orElseThrow());
    steward = signedIn("steward");
    reporter = signedIn("reporter");
  }

  /** Before any test has used up what is left of tries. */
  private static Http signedIn(String role) {
    String token = Tokens.ofDemo(anonymous.address(), role);
    return anonymous.with(() -> token);
  }

  @AfterAll
  static void stop() {
    uptake.close();
  }

  @Test
  void whatAnAccountSendsTooOftenIsNotRecorded() {
    long before = reporter.get("/api/position").number("log");

    Served recorded = Served.untilRefused(TooManyRequestsTest::register);

    recorded.assertProblem();
    assertThat(recorded.times()).isGreaterThanOrEqualTo(AT_ONCE);
    assertThat(reporter.get("/api/position").number("log")).isEqualTo(before + recorded.times());
  }

  private static Answer register() {
    return steward.post(
        "/api/stakeholders", Map.of("code", Fresh.word(), "name", "Busy", "kind", "research"));
  }

  @Test
  void whoeverTriesPasswordsAndSecretsTooOftenIsNotListenedTo() {
    Served guesses = Served.untilRefused(() -> form("/sign-in", "username=auditor&password=wrong"));
    assertThat(guesses.times()).isGreaterThan(1);
    guesses.assertPage();
    moreAtOnce("/device").assertPage();
    moreAtOnce("/oauth2/token").assertProblem();
    moreAtOnce("/oauth2/device_authorization").assertProblem();
    assertThat(reporter.get("/api/position").status()).isEqualTo(200);
    assertThat(anonymous.get("/sign-in").status()).isEqualTo(200);
    assertThat(anonymous.get("/actuator/health").status()).isEqualTo(200);
  }

  private static Served moreAtOnce(String path) {
    Served served = Served.untilRefused(() -> form(path, "client_id=x"));
    assertThat(served.times()).isLessThan(AT_ONCE / 2);
    return served;
  }

  @Test
  void anAddressHasSoManyConnectionsAndNoMore() {
    List<Wire> open =
        Stream.generate(() -> Wire.from("127.0.6.1", anonymous.address()))
            .limit(CONNECTIONS + 10L)
            .toList();
    List<CompletableFuture<String>> heard =
        open.stream()
            .map(wire -> CompletableFuture.supplyAsync(wire::heard, Wire.LISTENERS))
            .toList();
    await().until(() -> heard.stream().filter(CompletableFuture::isDone).count() == 10);
    assertThat(anonymous.get("/actuator/health").status()).isEqualTo(200);

    open.forEach(Wire::close);
    await().untilAsserted(() -> assertThat(health("127.0.6.1")).startsWith("HTTP/1.1 200"));
  }

  private static String health(String sender) throws IOException {
    try (Wire wire = Wire.from(sender, anonymous.address())) {
      return wire.send("GET /actuator/health HTTP/1.1\nHost: localhost\nConnection: close\n\n")
          .heard();
    }
  }

  @Test
  void cookiesAreForThisSiteAloneAndSentOverTlsAlone() throws IOException, InterruptedException {
    HttpResponse<String> page = anonymous.get("/sign-in").response();
    String form = page.headers().firstValue("Set-Cookie").orElseThrow();
    assertIsForThisSiteAlone(form, "form");
    assertThat(page.headers().firstValue("Strict-Transport-Security")).isEmpty();
    HttpResponse<String> wanted = anonymous.get("/account").response();
    assertIsForThisSiteAlone(wanted.headers().firstValue("Set-Cookie").orElseThrow(), "wanted");

    String fields =
        Browser.form(
            Map.of("username", "reader", "password", "reader", "_csrf", Browser.csrf(page)));
    HttpResponse<String> signedIn =
        anonymous
            .client()
            .send(
                anonymous
                    .request("/sign-in")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Cookie", form.split(";", 2)[0])
                    .header("X-Forwarded-Proto", "https")
                    .POST(BodyPublishers.ofString(fields))
                    .build(),
                BodyHandlers.ofString());
    assertThat(signedIn.headers().allValues("Set-Cookie"))
        .filteredOn(cookie -> cookie.contains("session"))
        .singleElement()
        .satisfies(cookie -> assertIsForThisSiteAlone(cookie, "session"));
    assertThat(signedIn.headers().firstValue("Strict-Transport-Security").orElse(""))
        .contains("max-age=31536000");
  }

  @Test
  void behindTlsASignInToThePagesIsRememberedForThisSiteAloneAndComesBackToIt() {
    HttpResponse<String> begun =
        anonymous
            .send(
                anonymous.request("/console/sign-in").header("X-Forwarded-Proto", "https").build())
            .response();
    assertThat(begun.headers().allValues("Set-Cookie"))
        .singleElement()
        .satisfies(cookie -> assertIsForThisSiteAlone(cookie, "signing-in"));
    assertThat(begun.headers().firstValue("Location").orElse(""))
        .startsWith("/oauth2/authorize?")
        .containsPattern("redirect_uri=https://[a-z.]+/console/signed-in")
        .contains("code_challenge_method=S256");
  }

  private static void assertIsForThisSiteAlone(String cookie, String name) {
    assertThat(cookie)
        .startsWith("__Host-uptake-%s=".formatted(name))
        .contains("; Path=/;", "; Secure", "; HttpOnly", "; SameSite=Lax")
        .doesNotContain("Domain");
  }

  private static Answer form(String path, String fields) {
    return anonymous.send(
        anonymous
            .request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(fields))
            .build());
  }

  /**
   * @param refusal the answer to the one that was too much
   */
  private record Served(int times, Answer refusal) {

    static Served untilRefused(Supplier<Answer> request) {
      int times = 0;
      Answer answer = request.get();
      while (answer.status() != 429 && times < MANY) {
        times++;
        answer = request.get();
      }
      assertThat(answer.status()).isEqualTo(429);
      assertThat(answer.response().headers().firstValue("Retry-After")).hasValue("2");
      assertThat(answer.response().headers().firstValue("Content-Security-Policy")).isPresent();
      return new Served(times, answer);
    }

    void assertProblem() {
      assertThat(refusal.problem()).isEqualTo("too-many-requests");
    }

    void assertPage() {
      assertThat(refusal.response().headers().firstValue("Content-Type"))
          .hasValue("text/html;charset=UTF-8");
      assertThat(refusal.response().body()).contains("<h1>Too many requests</h1>");
    }
  }
}
