package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uptake.standalone.Http.Answer;

/** The whole program behind a proxy with TLS, and with low rates: who asks too often waits. */
class TooManyRequestsTest {

  private static final int AT_ONCE = 30;
  private static final int MANY = 2_000;

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
  void theSessionIsForThisSiteAloneAndSentOverTlsAlone() {
    HttpResponse<String> page =
        anonymous
            .send(anonymous.request("/sign-in").header("X-Forwarded-Proto", "https").build())
            .response();
    assertThat(page.headers().firstValue("Set-Cookie").orElse(""))
        .startsWith("__Host-uptake-session=")
        .contains("; Path=/;", "; Secure", "; HttpOnly", "; SameSite=Lax")
        .doesNotContain("Domain");
    assertThat(page.headers().firstValue("Strict-Transport-Security").orElse(""))
        .contains("max-age=31536000");
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
