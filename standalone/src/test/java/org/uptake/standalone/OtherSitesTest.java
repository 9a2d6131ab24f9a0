package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of other sites read what anybody may, and do nothing else (the CORS protocol of Fetch). */
class OtherSitesTest {

  private static final String ORIGIN = "https://notebook.example";

  private final Http steward = RunningUptake.http();
  private final Http anonymous = steward.anonymous();

  @ParameterizedTest
  @ValueSource(strings = {"/api", "/api/reviews", "/api/reviews/NOPE", "/api/openapi.json"})
  void readWithoutAToken(String path) {
    HttpHeaders answer = from(anonymous, "GET", path);
    assertThat(answer.firstValue("Access-Control-Allow-Origin")).hasValue("*");
    assertThat(answer.firstValue("Access-Control-Expose-Headers").orElse(""))
        .contains("ETag", "Link", "Location", "Retry-After", "X-Correlation-Id", "RateLimit");
    assertThat(answer.firstValue("Access-Control-Allow-Credentials")).isEmpty();
  }

  @Test
  void askWhetherTheyMayAndKeepTheAnswer() {
    HttpHeaders answer =
        from(anonymous, "OPTIONS", "/api/reviews", "Access-Control-Request-Method", "GET");
    assertThat(answer.firstValue("Access-Control-Allow-Origin")).hasValue("*");
    assertThat(answer.firstValue("Access-Control-Allow-Methods")).hasValue("GET, HEAD");
    assertThat(answer.firstValue("Access-Control-Allow-Headers"))
        .hasValue("If-None-Match, X-Correlation-Id");
  }

  @Test
  void doNotRecord() {
    assertNothingAllowed(
        from(anonymous, "OPTIONS", "/api/reviews", "Access-Control-Request-Method", "POST"));
    assertNothingAllowed(from(anonymous, "POST", "/api/reviews"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sign-in", "/en/help", "/.well-known/openid-configuration"})
  void doNotReadPages(String path) {
    assertNothingAllowed(from(anonymous, "GET", path));
  }

  @Test
  void doNotReadByAnybodysRight() {
    assertNothingAllowed(from(steward, "GET", "/api/reviews"));
  }

  private static void assertNothingAllowed(HttpHeaders answer) {
    assertThat(answer.firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  private static HttpHeaders from(Http http, String method, String path, String... headers) {
    var request = http.request(path).header("Origin", ORIGIN);
    var sent = headers.length == 0 ? request : request.headers(headers);
    return http.send(sent.method(method, BodyPublishers.noBody()).build()).response().headers();
  }
}
