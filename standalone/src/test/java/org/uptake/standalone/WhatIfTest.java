package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uptake.standalone.Http.Answer;
import org.uptake.standalone.reference.RandomHistoriesCheck;
import tools.jackson.databind.JsonNode;

/** A dry run says what a recording would do, and does nothing. */
class WhatIfTest {

  private static final Http HTTP = RunningUptake.http();
  private static final String ENTRIES = "/api/recommendations/IF-1/entries";
  private static final String DRY = "?dryRun=true";
  private static final Map<String, Object> STALL =
      Map.of("kind", "stalled", "occurredOn", "2020-02", "cause", "funding", "reason", "No money");
  private static final Map<String, Object> RESUMED =
      Map.of("kind", "resumed", "occurredOn", "2020-05-05");

  @BeforeAll
  static void propose() {
    HTTP.post("/api/reviews", Map.of("code", "IF", "title", "If", "publishedOn", "2019-06"));
    Map<String, Object> proposal = Map.of("number", "1", "title", "Do", "text", "Do it.");
    Answer first = HTTP.post("/api/reviews/IF/recommendations", proposal);
    String page = "/api/recommendations/IF-1?minPosition=" + first.number("position");
    assertThat(HTTP.get(page).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(longs = {20154, 20155})
  void saysOfRandomRecordingsWhatThenComesOfThem(long seed) throws InterruptedException {
    RandomHistoriesCheck.runTryingOut(RunningUptake.address(), seed, 5, 25);
  }

  @Test
  void tellsWhatWouldMoveAndRecordsNothing() {
    long log = log();
    Answer outlook = HTTP.post(ENTRIES + DRY, STALL, "Idempotency-Key", "what-if");
    assertThat(outlook.status()).as(outlook.response().body()).isEqualTo(200);
    assertThat(outlook.body().path("allowed").asBoolean()).isTrue();
    assertThat(outlook.body().has("contradicts")).isFalse();
    assertThat(outlook.body().path("before").path("stage").asString()).isEqualTo("proposed");
    assertThat(outlook.body().path("after").path("stage").asString()).isEqualTo("stalled");
    JsonNode figure = outlook.body().path("figures").get(0);
    assertThat(figure.toString())
        .isEqualTo(
            "{\"review\":\"IF\",\"date\":\"2020-03-31\",\"before\":\"proposed\",\"after\":\"stalled\"}");
    assertThat(outlook.number("figuresTotal"))
        .isEqualTo(outlook.body().path("figures").size())
        .isGreaterThan(20);
    assertThat(outlook.response().headers().firstValue("Location")).isEmpty();
    assertThat(log()).isEqualTo(log);
    assertThat(HTTP.get("/api/receipts/what-if").problem()).isEqualTo("unknown-receipt");
    assertThat(HTTP.get("/api/recommendations/IF-1").number("version")).isEqualTo(1);
  }

  @Test
  void theKeyOfADryRunIsFreeForTheRecordingItself() {
    String path = proposed("2");
    assertThat(HTTP.post(path + DRY, STALL, "Idempotency-Key", "if-2").status()).isEqualTo(200);
    Answer recorded = HTTP.post(path + "?dryRun=false", STALL, "Idempotency-Key", "if-2");
    assertThat(recorded.status()).isEqualTo(201);
    Answer again = HTTP.post(path + DRY, STALL, "Idempotency-Key", "if-2");
    assertThat(again.body().path("allowed").asBoolean()).isFalse();
    assertThat(again.body().path("contradicts").path("entry").asString())
        .isEqualTo(recorded.text("entry"));
    assertThat(again.body().path("duplicates").get(0).path("entry").asString())
        .isEqualTo(recorded.text("entry"));
  }

  @Test
  void whatIsRefusedOtherwiseIsRefusedInADryRunToo() {
    String path = proposed("3");
    assertThat(HTTP.post(path + DRY, Map.of("kind", "stalled")).problem())
        .isEqualTo("invalid-fields");
    assertThat(HTTP.post(path + DRY, STALL, "If-Match", "\"7\"").problem())
        .isEqualTo("stale-version");
    assertThat(HTTP.post(path + DRY, STALL, "If-Match", "\"1\"").status()).isEqualTo(200);
    assertThat(HTTP.post("/api/recommendations/IF-99/entries" + DRY, STALL).problem())
        .isEqualTo("unknown-recommendation");
    assertThat(HTTP.post(path + "/x/retraction" + DRY, Map.of("reason", "?")).problem())
        .isEqualTo("unknown-entry");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ENTRIES + "?dryRun=maybe",
        ENTRIES + "?dryRun=true&dryRun=true",
        ENTRIES + "?dry=true",
        "/api/reviews/IF/recommendations?dryRun=true",
        "/api/reviews?dryRun=true"
      })
  void aQueryThatIsNotHeardIsRefused(String path) {
    long log = log();
    Answer answer = HTTP.post(path, STALL);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.problem()).isEqualTo("malformed");
    assertThat(log()).isEqualTo(log);
  }

  @Test
  void triesOutCorrectionsAndRetractions() {
    String path = proposed("4");
    String stalled = path + "/" + HTTP.post(path, STALL).text("entry");
    HTTP.post(path, RESUMED);
    long log = log();
    Answer retraction = HTTP.post(stalled + "/retraction" + DRY, Map.of("reason", "Mistaken"));
    assertThat(retraction.body().path("allowed").asBoolean()).isFalse();
    assertThat(retraction.text("reason")).contains("\"resumed\" of 2020-05-05 could not stand");
    Answer correction =
        HTTP.post(
            stalled + "/correction" + DRY, Map.of("occurredOn", "2020-04", "reason", "Minutes"));
    assertThat(correction.body().path("allowed").asBoolean()).isTrue();
    assertThat(correction.body().path("figures").get(0).path("date").asString())
        .isEqualTo("2020-03-31");
    assertThat(log()).isEqualTo(log);
  }

  @Test
  void tellsWhichKindsCouldBeRecordedForADay() {
    String path = proposed("5");
    Answer stalled = HTTP.post(path, STALL);
    String kinds = path.replace("entries", "kinds") + "?minPosition=" + stalled.number("position");
    assertThat(HTTP.get(kinds).body()).hasSize(14);
    assertThat(kind(kinds, "resumed").toString())
        .isEqualTo("{\"kind\":\"resumed\",\"possible\":true}");
    assertThat(kind(kinds + "&occurredOn=2020-01-31", "resumed").path("reason").asString())
        .isEqualTo("\"resumed\" of 2020-01-31 cannot stand here: it did not stand still.");
    assertThat(kind(kinds, "stalled").path("possible").asBoolean()).isFalse();
    assertThat(kind(kinds + "&addressee=IPI", "planned").path("possible").asBoolean()).isFalse();
    assertThat(kind(kinds, "closed").has("variants")).isFalse();
  }

  @Test
  void theKindsThatCouldBeRecordedAreThoseAsKnownThen() {
    String path = proposed("6");
    Answer stalled = HTTP.post(path, STALL);
    String before =
        "&knownAt=" + Instant.parse(stalled.text("recordedAt")).minus(1, ChronoUnit.MICROS);
    String kinds = path.replace("entries", "kinds") + "?minPosition=" + stalled.number("position");
    assertThat(kind(kinds, "resumed").path("possible").asBoolean()).isTrue();
    assertThat(kind(kinds + before, "resumed").path("possible").asBoolean()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "IF-1,   ?occurredOn=2999,                400, malformed",
    "IF-1,   ?occurredOn=yesterday,           400, malformed",
    "IF-1,   ?addressee=nobody,               400, malformed",
    "IF-1,   ?asOf=2020-01-01,                400, malformed",
    "IF-99,  '',                              404, unknown-recommendation",
    "IF-1,   ?knownAt=2014-01-01T00:00:00Z,   404, not-known-then",
  })
  void aQuestionForKindsThatHasNoAnswerIsRefused(
      String id, String query, int status, String problem) {
    Answer answer = HTTP.get("/api/recommendations/%s/kinds%s".formatted(id, query));
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.problem()).isEqualTo(problem);
  }

  private static JsonNode kind(String address, String kind) {
    for (JsonNode found : HTTP.get(address).body()) {
      if (found.path("kind").asString().equals(kind)) {
        return found;
      }
    }
    throw new AssertionError(kind + " is not told of");
  }

  private static String proposed(String number) {
    Map<String, Object> proposal = Map.of("number", number, "title", "Do", "text", "Do it.");
    Answer answer = HTTP.post("/api/reviews/IF/recommendations", proposal);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    return "/api/recommendations/IF-%s/entries".formatted(number);
  }

  private static long log() {
    return HTTP.get("/api/position").number("log");
  }
}
