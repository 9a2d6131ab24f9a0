package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What those get who have not signed in: pages, and nothing that is kept for them. */
class StrangersTest {

  private static final URI SITE = RunningUptake.address();
  private static final int VISITS = 250;

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void visitsOfStrangersMakeNoSessions() throws IOException, InterruptedException {
    int before = RunningUptake.sessions();
    for (int i = 0; i < VISITS; i++) {
      for (String page :
          new String[] {"/sign-in", "/account", "/device", CommandLine.authorization()}) {
        assertThat(visit(page, "nothing=0").statusCode()).isIn(200, 302);
      }
    }
    assertThat(RunningUptake.sessions()).isEqualTo(before);

    HttpResponse<String> ignored = new Browser(SITE).signIn("reader", "reader");
    assertThat(RunningUptake.sessions()).isEqualTo(before + 1);
  }

  private HttpResponse<String> visit(String page, String cookie)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(SITE.resolve(page))
            .header("Accept", "text/html")
            .header("Cookie", cookie)
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  @Test
  void afterSigningInOneIsWhereOneWantedToGo() {
    Browser browser = new Browser(SITE);
    HttpResponse<String> page = browser.open("/device?user_code=BCDF-GHJK");
    assertThat(page.body()).contains("<h1>Sign in</h1>");
    assertThat(
            browser
                .submit(page, "/sign-in", Map.of("username", "reader", "password", "reader"))
                .body())
        .contains("BCDF-GHJK");
  }

  @ParameterizedTest
  @ValueSource(strings = {"//evil.example", "https://evil.example/", "/device"})
  void whereOneWantedToGoCannotBeForged(String wanted) throws IOException, InterruptedException {
    String cookie =
        "uptake-wanted="
            + Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(wanted.getBytes(StandardCharsets.UTF_8))
            + ".AAAA";
    HttpResponse<String> form = visit("/sign-in", cookie);
    String token = form.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    String fields =
        Browser.form(
            Map.of("username", "reader", "password", "reader", "_csrf", Browser.csrf(form)));
    HttpRequest signIn =
        HttpRequest.newBuilder(SITE.resolve("/sign-in"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Cookie", token + "; " + cookie)
            .POST(HttpRequest.BodyPublishers.ofString(fields))
            .build();
    assertThat(client.send(signIn, BodyHandlers.ofString()).headers().firstValue("Location"))
        .hasValue("/account");
  }

  @ParameterizedTest
  @CsvSource({
    "evil.example,/api/audit?limit=1,400",
    "evil.example,/account,400",
    "evil.example,/oauth2/jwks,400",
    "127.0.0.1.evil.example,/api,400",
    "localhost:8080,/api/audit?limit=1,200",
    "[::1]:1,/api,200",
    "evil.example,/actuator/health/liveness,200"
  })
  void onlyOwnNamesAreAnsweredTo(String host, String path, int status) throws IOException {
    assertThat(ask(host, path)).startsWith("HTTP/1.1 " + status);
  }

  @Test
  void noAnswerRepeatsTheHost() throws IOException {
    assertThat(ask("localhost:8080", "/api/audit?limit=1"))
        .contains("Link: </api/audit?limit=1&after=1>; rel=\"next\"")
        .contains("\"next\":\"/api/audit?limit=1&after=1\"")
        .doesNotContain("localhost");
    assertThat(ask("localhost:8080", "/account"))
        .contains("Location: /sign-in\r\n")
        .doesNotContain("localhost");
  }

  private static String ask(String host, String path) throws IOException {
    try (Wire wire = Wire.from("127.0.0.1", SITE)) {
      return wire.send(
              "GET %s HTTP/1.1\nHost: %s\nAccept: text/html, application/json\nConnection: close\n\n"
                  .formatted(path, host))
          .heard();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sign-in", "/oauth2/token", "/oauth2/device_authorization"})
  void aFormThatIsFarTooLongIsNotRead(String path) {
    Map<String, String> form = Map.of("username", "x".repeat(100_000), "password", "x");
    assertThat(new Browser(SITE).post(path, form).statusCode()).isEqualTo(413);
  }

  @Test
  void nobodyIsToldWhatATokenIsWorth() {
    Browser browser = new Browser(SITE);
    Map<String, String> question =
        Map.of("client_id", "uptake-cli", "token", "x", "grant_type", "refresh_token");
    assertThat(browser.post("/oauth2/introspect", question).statusCode()).isEqualTo(404);
    assertThat(browser.post("/oauth2/par", question).statusCode()).isEqualTo(404);
    assertThat(browser.open("/.well-known/openid-configuration").body())
        .contains("token_endpoint", "\"none\"")
        .doesNotContain("introspection", "pushed", "mtls", "tls_client", "token-exchange");
    assertThat(browser.open("/.well-known/oauth-authorization-server").body())
        .contains("token_endpoint", "\"none\"")
        .doesNotContain("introspection", "pushed", "tls_client", "token-exchange");
  }
}
