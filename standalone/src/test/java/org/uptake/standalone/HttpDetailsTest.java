package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** HTTP as RFC 9110 has it, also for those who have not signed in and for what no client sends. */
class HttpDetailsTest {

  private static final URI SITE = RunningUptake.address();
  private static final int MUCH = 9_000;

  private final HttpClient client = HttpClient.newHttpClient();

  @ParameterizedTest
  @CsvSource({
    "/api/openapi.json, bytes=0-9",
    "/api/openapi.json, bytes=99999999-",
    "/api/docs, bytes=0-9",
    "/api/docs.css, bytes=9-1",
    "/api/reviews/HIPPO/progress?asOf=2020-01-01, bytes=0-9",
    "/robots.txt, bytes=0-9"
  })
  void nobodyIsGivenAPart(String path, String range) {
    HttpResponse<String> whole = get(path);
    HttpResponse<String> asked = get(path, "Range", range);
    assertThat(asked.statusCode()).isEqualTo(200);
    assertThat(asked.body()).isEqualTo(whole.body());
    assertThat(header(asked, "ETag")).isEqualTo(header(whole, "ETag"));
    assertThat(header(asked, "Accept-Ranges")).hasValue("none");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/openapi.json",
        "/api/docs",
        "/api/reviews/HIPPO?asOf=2020-01-01",
        "/en/help",
      })
  void headSaysWhatGetDoes(String path) {
    HttpResponse<String> got = get(path);
    HttpResponse<String> head = send("HEAD", path);
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(header(got, "ETag")).isPresent();
    for (String name : List.of("ETag", "Content-Type", "Cache-Control", "Vary", "Content-Length")) {
      assertThat(header(head, name)).as(name).isEqualTo(header(got, name));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/reviews/HIPPO?asOf=2020-01-01", "/api/openapi.json", "/en/help"})
  void whoeverHasAnyVersionIsToldThatThereIsOne(String path) {
    HttpResponse<String> unchanged = get(path, "If-None-Match", "*");
    assertThat(unchanged.statusCode()).isEqualTo(304);
    assertThat(unchanged.body()).isEmpty();
    String tag = header(get(path), "ETag").orElseThrow();
    assertThat(header(unchanged, "ETag")).hasValue(tag);
    String strong = tag.replace("W/", "");
    for (String known : List.of(tag, strong, "W/" + strong, "\"a\", " + tag, tag + " , \"b,c\"")) {
      assertThat(get(path, "If-None-Match", known).statusCode()).as(known).isEqualTo(304);
    }
    assertThat(get(path, "If-None-Match", "\"a\"").statusCode()).isEqualTo(200);
  }

  @Test
  void whatIsNotThereHasNoVersion() {
    assertThat(get("/api/reviews/NOPE", "If-None-Match", "*").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/reviews|GET, HEAD, OPTIONS, POST",
        "/api/reviews/HIPPO|GET, HEAD, OPTIONS",
        "/api/recommendations/HIPPO-1/entries/x/correction|OPTIONS, POST",
        "/api/openapi.json|GET, HEAD, OPTIONS"
      })
  void whoeverHasNotSignedInIsToldWhichMethodsThereAre(String path, String methods) {
    HttpResponse<String> options = send("OPTIONS", path);
    assertThat(options.statusCode()).isEqualTo(204);
    assertThat(header(options, "Allow")).hasValue(methods);
    HttpResponse<String> put = send("PUT", path);
    assertProblem(put, 405, "method-not-allowed", path);
    assertThat(header(put, "Allow")).hasValue(methods);
  }

  @Test
  void whatIsThereAndNeedsATokenStillDoes() {
    assertProblem(send("POST", "/api/reviews"), 401, "not-signed-in", "/api/reviews");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "/api/themes?a[]=x|400|malformed|/api/themes|given-by-me",
        "/api/themes?a={x}|400|malformed|/api/themes|given-by-me",
        "/api/themes?a=\u0001|400|malformed|/api/themes|given-by-me",
        "/api/themes?#a|400|malformed|/api/themes|-",
        "/api/the<mes|400|malformed|/api/the<mes|-",
        "/api/receipts/%00|400|malformed|/api/receipts/%00|given-by-me",
        "//api|400|malformed|//api|given-by-me",
        "/api;x=1|400|malformed|/api;x=1|given-by-me",
        "/api/%zz|400|malformed|/api/%zz|given-by-me",
      })
  void whatNoClientSendsIsAProblemOfThatAddress(
      String target, int status, String problem, String instance, @Nullable String correlation) {
    String answer = exchange("GET %s HTTP/1.1\nHost: localhost\n".formatted(target));
    assertRefusal(answer, status, problem, instance, correlation);
  }

  @Test
  void tracesAreNotDrawn() {
    String answer = exchange("TRACE /api/reviews HTTP/1.1\nHost: localhost\n");
    assertRefusal(answer, 405, "method-not-allowed", "/api/reviews", "given-by-me");
    assertThat(answer).contains("\r\nAllow: GET, HEAD, OPTIONS, POST\r\n");
  }

  @Test
  void anAddressMayBeTooLong() {
    String answer =
        exchange("GET /api/themes?q=%s HTTP/1.1\nHost: localhost\n".formatted("x".repeat(MUCH)));
    assertRefusal(answer, 414, "address-too-long", "/api/themes", null);
  }

  @Test
  void headersMayBeTooLargeOrTooMany() {
    String large = "GET /api/themes HTTP/1.1\nHost: localhost\nA: %s\n".formatted("x".repeat(MUCH));
    assertRefusal(exchange(large), 431, "head-too-large", "/api/themes", null);
    String many = "GET /api/themes HTTP/1.1\nHost: localhost\n" + "a: b\n".repeat(200);
    assertRefusal(exchange(many), 431, "head-too-large", "/api/themes", null);
  }

  private static void assertProblem(
      HttpResponse<String> answer, int status, String problem, String instance) {
    assertThat(answer.statusCode()).isEqualTo(status);
    JsonNode body = new JsonMapper().readTree(answer.body());
    assertThat(body.path("type").asString()).isEqualTo("/problems/" + problem);
    assertThat(body.path("instance").asString()).isEqualTo(instance);
    assertThat(header(answer, "X-Correlation-Id")).hasValue(body.path("correlationId").asString());
  }

  /**
   * @param correlation null where it came too late to be heard
   */
  private static void assertRefusal(
      String answer, int status, String problem, String instance, @Nullable String correlation) {
    assertThat(answer).startsWith("HTTP/1.1 %d ".formatted(status));
    assertThat(answer).contains("\r\nContent-Type: application/problem+json");
    JsonNode body =
        new JsonMapper()
            .readTree(answer.substring(answer.indexOf("{\"type\""), answer.lastIndexOf('}') + 1));
    assertThat(body.path("type").asString()).isEqualTo("/problems/" + problem);
    assertThat(body.path("instance").asString()).isEqualTo(instance);
    String told = body.path("correlationId").asString();
    assertThat(answer).containsOnlyOnce("\r\nX-Correlation-Id: %s\r\n".formatted(told));
    if (correlation != null) {
      assertThat(told).isEqualTo(correlation);
    }
  }

  private static String exchange(String head) {
    try (Wire wire = Wire.from("127.0.0.1", SITE)) {
      return wire.send(head + "X-Correlation-Id: given-by-me\nConnection: close\n\n").heard();
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  private HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, headers);
  }

  private HttpResponse<String> send(String method, String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(SITE.resolve(path))
            .header("Accept-Language", "en")
            .method(method, BodyPublishers.noBody());
    if (headers.length > 0) {
      request = request.headers(headers);
    }
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }

  private static Optional<String> header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name);
  }
}
