package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uptake.standalone.Http.Answer;

/**
 * Wrong input gets the status, the problem type and every bad field by name, and records nothing.
 */
class WrongInputTest {

  private static final String ENTRIES = "/api/recommendations/HIPPO-3/entries";

  private final Http http = RunningUptake.http();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "/api/reviews|{\"code\":\"HIPPO\",\"title\":\"x\",\"publishedOn\":\"2015\"}|409|already-exists|",
        "/api/reviews|{\"code\":\"h\",\"titel\":\"x\",\"custodian\":\"NO\"}|422|invalid-fields|titel,code,title,publishedOn,custodian",
        "/api/stakeholders|{\"code\":\"X\",\"kind\":\"planet\"}|422|invalid-fields|name,kind",
        "/api/reviews/NONE/recommendations|{}|404|unknown-review|",
        "/api/reviews/HIPPO/recommendations|{\"number\":\"1/2\"}|422|invalid-fields|number,title,text",
        "/api/reviews/HIPPO/revisions|{\"title\":\"\"}|422|invalid-fields|title,reason",
        "/api/reviews/HIPPO/revisions|{\"code\":\"H2\",\"reason\":\"r\"}|422|invalid-fields|code",
        "/api/stakeholders/NONE/revisions|{\"name\":\"x\",\"reason\":\"r\"}|404|unknown-stakeholder|",
        "/api/recommendations/HIPPO-999/entries|{}|404|unknown-recommendation|",
        "/api/recommendations/what/entries|{}|404|unknown-recommendation|",
        ENTRIES + "|{}|422|invalid-fields|kind",
        ENTRIES + "|{\"kind\":\"dreamt\"}|422|invalid-fields|kind",
        ENTRIES + "|{\"kind\":\"endorsed\"}|422|invalid-fields|occurredOn,by,extent",
        ENTRIES
            + "|{\"kind\":\"endorsed\",\"occurredOn\":\"2999\",\"by\":\"NO\",\"extent\":\"all\",\"foo\":1}|422|invalid-fields|foo,extent,occurredOn,by",
        ENTRIES
            + "|{\"kind\":\"funded\",\"occurredOn\":\"2016\",\"by\":\"DPO\",\"amount\":-1,\"currency\":\"dollar\",\"phase\":\"p\",\"channel\":\"c\"}|422|invalid-fields|amount,phase,channel,currency",
        ENTRIES + "|{\"kind\":\"resumed\",\"occurredOn\":\"2016\"}|409|contradicts-history|",
        ENTRIES + "|{\"kind\":\"proposed\",\"occurredOn\":\"2016\"}|409|contradicts-history|",
        ENTRIES
            + "/00000000-0000-7000-8000-000000000000/correction|{\"note\":\"x\",\"reason\":\"r\"}|404|unknown-entry|",
        ENTRIES + "/x/retraction|{\"reason\":\"r\"}|404|unknown-entry|",
        ENTRIES + "|{\"kind\":|400|malformed|",
        ENTRIES + "|[]|400|malformed|",
        ENTRIES + "|{\"kind\":1e99999999999}|400|malformed|",
        ENTRIES + "|{\"kind\":\"a\",\"kind\":\"b\"}|400|malformed|",
      })
  void isRefused(String path, String body, int status, String problem, String fields) {
    long before = http.get("/api/position").number("log");
    Answer answer = http.post(path, body);
    requireProblem(answer, status, problem);
    List<String> named =
        answer.body().path("errors").findValuesAsString("field").stream().distinct().toList();
    List<String> expected = fields == null ? List.of() : List.of(fields.split(","));
    assertThat(named).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(http.get("/api/position").number("log")).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /nowhere, 404, not-found",
    "GET, /api/nowhere, 404, not-found",
    "PUT, /api/reviews, 405, method-not-allowed",
    "DELETE, /api/reviews/HIPPO, 405, method-not-allowed",
    "POST, /api/position, 405, method-not-allowed",
    "POST, /api/reviews, 415, unsupported-media-type",
    "GET, /api/reviews?size=501, 400, malformed",
    "GET, /api/reviews?asOf=yesterday, 400, malformed",
    "GET, /api/recommendations?stage=asleep, 400, malformed",
    "GET, /api/recommendations?q=%ff, 400, malformed",
    "GET, /api/search?q=%C3%28, 400, malformed",
    "GET, /api/recommendations?adressee=SC, 400, malformed",
    "GET, /api/reviews/NONE, 404, unknown-review",
    "GET, /api/reviews/HIPPO/progress?step=week, 400, malformed",
    "GET, /api/reviews/HIPPO/progress?from=2020-01-01&to=2019-01-01, 400, malformed",
    "GET, /api/reviews/HIPPO/progress?to=2020-01-01&asOf=2019-01-01, 400, malformed",
    "GET, /api/reviews/NONE/durations, 404, unknown-review",
    "GET, /api/reviews/NONE/matrix, 404, unknown-review",
    "GET, /api/reviews/HIPPO/matrix?from=2020&to=2018, 400, malformed",
    "GET, /api/funding?groupBy=phase;colour, 400, malformed",
    "GET, /api/recommendations/HIPPO-3?asOf=2014-01-01, 404, not-known-then",
    "GET, /api/recommendations/HIPPO-3?knownAt=2014-01-01T00:00:00Z, 404, not-known-then",
    "GET, /api/imports/none, 404, unknown-import",
    "GET, /api/imports/none?rows=refused, 400, malformed",
    "GET, /api/receipts/none?mine=true, 400, malformed",
    "GET, /api/receipts/none, 404, unknown-receipt",
  })
  void isAProblemWhoeverNoticesIt(String method, String path, int status, String problem) {
    HttpRequest request = http.request(path).method(method, BodyPublishers.ofString("x")).build();
    HttpRequest.Builder plain = http.request(path).GET();
    requireProblem(http.send(method.equals("GET") ? plain.build() : request), status, problem);
  }

  @Test
  void aNulInThePathIsAProblemToo() throws Exception {
    String answer = rawGet("/api/rev%00iews");
    assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
    assertThat(answer).contains("\"type\":\"/problems/malformed\"").contains("correlationId");
  }

  @Test
  void aBodyOfMoreThanOneMebibyteIsTooLarge() {
    String body = "{\"kind\":\"observed\",\"text\":\"%s\"}".formatted("x".repeat(1 << 20));
    requireProblem(http.post(ENTRIES, body), 413, "too-large");
  }

  @Test
  void headersThatCannotBeReadAreRefused() {
    requireProblem(http.post(ENTRIES, "{}", "Idempotency-Key", "a b"), 400, "malformed");
    requireProblem(http.post(ENTRIES, "{}", "If-Match", "7"), 400, "malformed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"multipart/form-data; boundary=b", "multipart/form-data"})
  void aFormIsTakenOnlyForImports(String contentType) {
    HttpRequest form =
        http.request(ENTRIES)
            .header("Content-Type", contentType)
            .POST(BodyPublishers.ofString("--b--"))
            .build();
    requireProblem(http.send(form), 415, "unsupported-media-type");
    HttpRequest broken =
        http.request("/api/imports")
            .header("Content-Type", "multipart/form-data")
            .POST(BodyPublishers.ofString("--b--"))
            .build();
    requireProblem(http.send(broken), 400, "malformed");
  }

  @Test
  void whatCannotBeAnsweredAsAskedIsNotRecorded() {
    String stakeholder = "{\"code\":\"UNHEARD\",\"name\":\"Unheard\",\"kind\":\"research\"}";
    Answer answer = http.post("/api/stakeholders", stakeholder, "Accept", "text/plain");
    requireProblem(answer, 406, "not-acceptable");
    requireProblem(http.get("/api/stakeholders/UNHEARD"), 404, "unknown-stakeholder");
  }

  private static void requireProblem(Answer answer, int status, String problem) {
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
    assertThat(answer.problem()).isEqualTo(problem);
    assertThat(answer.response().headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    for (String member : List.of("title", "detail", "instance", "correlationId")) {
      assertThat(answer.text(member)).as(member).isNotEmpty();
    }
  }

  /** The client of the JDK would not send this. */
  private String rawGet(String path) throws java.io.IOException {
    java.net.URI address = http.address();
    try (var socket = new java.net.Socket(address.getHost(), address.getPort())) {
      socket
          .getOutputStream()
          .write(
              "GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                  .formatted(path)
                  .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      return new String(
          socket.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }
}
