package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uptake.standalone.CommandLine.authorization;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uptake.standalone.Http.Answer;

/** Where a program sends somebody wrongly, a page says what is wrong; else the program is told. */
class AuthorizeErrorsTest {

  private static final URI SITE = RunningUptake.address();

  private final Browser browser = new Browser(SITE);
  private final CommandLine program = new CommandLine(browser, "reporter", "reporter");

  private static void assertPage(HttpResponse<String> page, String... words) {
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body()).contains("<h1>This program cannot sign you in</h1>").contains(words);
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'");
  }

  @Test
  void aProgramThatNobodyKnowsIsNamedOnAPage() {
    assertPage(
        browser.open(authorization(Map.of("client_id", "<b>nobody</b>"))),
        "No program of this name is registered here",
        "&lt;b&gt;nobody");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:54321/callback",
        "http://127.0.0.1:54321/another",
        "http://127.0.0.1.evil.example/callback",
        "https://evil.example.org/callback",
        "http://[::2]:54321/callback",
        "http://127.0.0.1:54321/callback#fragment",
        "http://127.0.0.1:99999999999/callback",
        "http://127.0.0.1:port/callback",
        "not an address"
      })
  void anAddressThatIsNotTheProgramsOwnIsNamedOnAPage(String address) {
    HttpResponse<String> page = browser.open(authorization(Map.of("redirect_uri", address)));
    assertPage(page, "registered another address", "http://127.0.0.1/callback");
    assertThat(page.body()).doesNotContain("href=\"" + address);
  }

  @Test
  void whoeverSendsLocalhostIsToldWhatToSend() {
    assertPage(
        browser.open(authorization(Map.of("redirect_uri", "http://localhost:7777/callback"))),
        "http://localhost:7777/callback",
        "http://127.0.0.1/callback",
        "any port");
  }

  @ParameterizedTest
  @ValueSource(strings = {"client_id", "redirect_uri"})
  void whatIsLeftOutIsNamedOnAPage(String parameter) {
    assertPage(browser.open(authorization(Map.of(parameter, ""))), parameter);
  }

  @Test
  void whoeverAsksForJsonGetsAProblem() {
    Http http = RunningUptake.http().anonymous();
    for (String type : new String[] {"application/json", "application/problem+json"}) {
      Answer answer =
          http.send(
              http.request(authorization(Map.of("client_id", "nobody")))
                  .header("Accept", type)
                  .build());
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.problem()).isEqualTo("malformed");
      assertThat(answer.text("detail")).contains("No program of this name is registered here");
    }
  }

  @Test
  void whateverElseIsAskedForItIsAPage() throws Exception {
    assertPage(fetch(authorization(Map.of("client_id", "nobody")), "*/*"), "nobody");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*/*", "text/html", "application/json", "image/png"})
  void whoeverHasNotSignedInIsLedThereWhateverTheyTake(String accept) throws Exception {
    HttpResponse<String> answer = fetch(authorization(), accept);
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location")).hasValue("/sign-in");
  }

  private static HttpResponse<String> fetch(String address, String accept) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(SITE.resolve(address)).header("Accept", accept).build(),
            HttpResponse.BodyHandlers.ofString());
  }

  @ParameterizedTest
  @CsvSource({
    "response_type,         token,   unsupported_response_type",
    "response_type,         '',      invalid_request",
    "code_challenge,        '',      invalid_request",
    "code_challenge_method, plain,   invalid_request",
    "max_age,               soon,    invalid_request",
    "request,               x.y.z,   request_not_supported",
    "request_uri,           urn:x,   request_uri_not_supported"
  })
  void whatElseIsWrongTheProgramIsTold(String parameter, String value, String error) {
    URI told = Browser.location(browser.open(authorization(Map.of(parameter, value))));
    assertThat(told.toString()).startsWith("http://127.0.0.1:54321/callback?");
    assertThat(told.getQuery())
        .contains("error=" + error, "state=s", "iss=" + issuer())
        .doesNotContain("code=");
  }

  private static String issuer() {
    return RunningUptake.http()
        .anonymous()
        .get("/.well-known/openid-configuration")
        .response()
        .body()
        .replaceFirst("(?s).*\"issuer\":\"([^\"]+)\".*", "$1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://[::1]:54321/callback", "http://127.0.0.1:1/callback"})
  void aProgramOnThisMachineIsAnsweredUnderEitherAddressAndAnyPort(String address) {
    assertThat(browser.signIn("reporter", "reporter").statusCode()).isEqualTo(200);
    HttpResponse<String> page = browser.open(authorization(Map.of("redirect_uri", address)));
    assertThat(page.body()).contains(address);
    URI callback = CommandLine.callback(program.decide(page, "allow"));
    assertThat(callback.toString()).startsWith(address + "?");
    assertThat(callback.getQuery()).contains("code=", "state=s", "iss=" + issuer());
  }
}
