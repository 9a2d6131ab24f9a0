package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.uptake.standalone.Http.Answer;
import tools.jackson.databind.JsonNode;

/** An entry can be read where its recording says, whatever became of it. */
class EntryAddressTest {

  private static final Http HTTP = RunningUptake.http();
  private static final String ENTRIES = "/api/recommendations/ADR-1/entries";
  private static final Map<String, Object> STALL =
      Map.of("kind", "stalled", "occurredOn", "2020-02", "cause", "funding", "reason", "No money");

  private static Answer first;

  @BeforeAll
  static void record() {
    HTTP.post("/api/reviews", Map.of("code", "ADR", "title", "A", "publishedOn", "2019-06"));
    Map<String, Object> proposal = Map.of("number", "1", "title", "Do", "text", "Do it.");
    first = HTTP.post("/api/reviews/ADR/recommendations", proposal);
    HTTP.post("/api/reviews/ADR/recommendations", Map.of("number", "2", "title", "T", "text", "X"));
  }

  @Test
  void isTheLocationOfEveryRecordingAboutIt() {
    Answer recorded = HTTP.post(ENTRIES, STALL, "Idempotency-Key", "address");
    String address = ENTRIES + "/" + recorded.text("entry");
    assertThat(location(recorded)).isEqualTo(address);
    assertThat(location(HTTP.post(ENTRIES, STALL, "Idempotency-Key", "address")))
        .isEqualTo(address);
    assertThat(read(address, recorded).path("occurredOn").asString()).isEqualTo("2020-02");

    Map<String, Object> correction = Map.of("occurredOn", "2020-03", "reason", "Minutes");
    Answer corrected = HTTP.post(address + "/correction", correction);
    assertThat(location(corrected)).isEqualTo(address);
    JsonNode entry = read(address, corrected);
    assertThat(entry.path("occurredOn").asString()).isEqualTo("2020-03");
    assertThat(entry.path("history").get(0).path("occurredOn").asString()).isEqualTo("2020-02");

    Answer retracted = HTTP.post(address + "/retraction", Map.of("reason", "Mistaken"));
    assertThat(location(retracted)).isEqualTo(address);
    entry = read(address, retracted);
    assertThat(entry.path("state").asString()).isEqualTo("retracted");
    assertThat(entry.path("retracted").path("reason").asString()).isEqualTo("Mistaken");

    String then = address + "?knownAt=" + recorded.text("recordedAt");
    assertThat(HTTP.get(then).text("state")).isEqualTo("live");
    assertThat(HTTP.get(then).body().path("history")).isEmpty();
  }

  @Test
  void aProposalIsAnEntryToo() {
    String address = ENTRIES + "/" + first.text("entry");
    JsonNode entry = read(address, first);
    assertThat(entry.path("kind").asString()).isEqualTo("proposed");
    String upperCase = ENTRIES + "/" + first.text("entry").toUpperCase(java.util.Locale.ROOT);
    assertThat(HTTP.get(upperCase).body()).isEqualTo(entry);
  }

  @Test
  void whatIsUnknownOrWasNotKnownThenIsTold() {
    String elsewhere = "/api/recommendations/ADR-2/entries/" + first.text("entry");
    assertThat(HTTP.get(elsewhere).problem()).isEqualTo("unknown-entry");
    assertThat(HTTP.get(ENTRIES + "/none").problem()).isEqualTo("unknown-entry");
    assertThat(HTTP.get("/api/recommendations/ADR-9/entries/none").problem())
        .isEqualTo("unknown-recommendation");
    assertThat(HTTP.get(ENTRIES + "/none?asOf=2020-01-01").problem()).isEqualTo("malformed");
    Map<String, Object> later =
        Map.of(
            "kind", "observed", "occurredOn", "2020", "by", "IPI", "stance", "adds", "text", "X");
    Answer recorded = HTTP.post(ENTRIES, later);
    Instant before = Instant.parse(recorded.text("recordedAt")).minus(1, ChronoUnit.MICROS);
    Answer early =
        HTTP.get(
            "%s?minPosition=%d&knownAt=%s"
                .formatted(location(recorded), recorded.number("position"), before));
    assertThat(early.problem()).isEqualTo("not-known-then");
    assertThat(early.text("firstKnownAt")).isEqualTo(recorded.text("recordedAt"));
  }

  private static JsonNode read(String address, Answer recorded) {
    Answer entry = HTTP.get(address + "?minPosition=" + recorded.number("position"));
    assertThat(entry.status()).as(entry.response().body()).isEqualTo(200);
    return entry.body();
  }

  private static String location(Answer recorded) {
    return recorded.response().headers().firstValue("Location").orElseThrow();
  }
}
