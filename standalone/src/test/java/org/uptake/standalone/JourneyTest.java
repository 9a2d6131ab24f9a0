package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.uptake.standalone.Http.Answer;
import tools.jackson.databind.JsonNode;

/** The worked example of docs/domain.md, lived through over HTTP as a monitoring officer would. */
class JourneyTest {

  private static final String DEMO = "/api/recommendations/DEMO-14";

  private final Http http = RunningUptake.http();

  @Test
  void anOfficerRecordsAsksCorrectsAndLooksBack() {
    // A review is registered, and one of its recommendations, addressed to two.
    created("/api/reviews", Map.of("code", "DEMO", "title", "Demo", "publishedOn", "2018-11"));
    created(
        "/api/reviews/DEMO/recommendations",
        Map.of(
            "number", "14",
            "occurredOn", "2018-11-29",
            "title", "Do it",
            "text", "Do it well.",
            "theme", "Doing",
            "addressees", List.of("SEC", "FM")));

    // The Secretariat reports, then says that its part is done.
    entry("progress-reported", "2019-06-01", "SEC", Map.of("movement", "advanced"));
    Answer before = entry("implemented", "2019-11", "SEC", Map.of("extent", "full"));

    // What nobody knew until later: the missions had stood still since March.
    Map<String, Object> stall =
        Map.of("cause", "capacity", "reason", "Nobody was there.", "addressee", "FM");
    Answer stalled = record("stalled", "2019-03", stall);
    assertThat(stalled.status()).isEqualTo(201);
    Instant knownBefore = Instant.parse(before.text("recordedAt"));

    // So the same day reads differently, depending on when it is asked about.
    assertThat(stage("2019-01-01", "")).isEqualTo("proposed");
    assertThat(stage("2019-06-30", "&knownAt=" + knownBefore)).isEqualTo("in-progress");
    assertThat(stage("2019-06-30", "")).isEqualTo("in-progress");
    assertThat(stage("2019-12-31", "&knownAt=" + knownBefore)).isEqualTo("partially-implemented");
    assertThat(stage("2019-12-31", "")).isEqualTo("stalled");

    // Somebody who has not seen that records a second standstill, and is told what is in the way.
    Answer refused = record("stalled", "2020", stall);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body().path("contradicts").path("entry").asString())
        .isEqualTo(stalled.text("entry"));

    // The day was wrong; the correction keeps the entry, and its old form.
    String entry = DEMO + "/entries/" + stalled.text("entry");
    Answer corrected =
        http.post(
            entry + "/correction",
            Map.of("occurredOn", "2020-01-15", "reason", "The minutes say so."),
            "If-Match",
            "\"%d\"".formatted(stalled.number("version")));
    assertThat(corrected.status()).isEqualTo(200);
    assertThat(stage("2019-12-31", "")).isEqualTo("partially-implemented");
    assertThat(stage("2020-01-15", "")).isEqualTo("stalled");
    Answer stale = http.post(entry + "/retraction", Map.of("reason", "?"), "If-Match", "\"4\"");
    assertThat(stale.problem()).isEqualTo("stale-version");

    // What was believed before stays as it was.
    String pinned = "&knownAt=" + Instant.parse(stalled.text("recordedAt"));
    assertThat(stage("2019-12-31", pinned)).isEqualTo("stalled");
    JsonNode history = http.get(entry).body();
    assertThat(history.path("corrected").path("reason").asString())
        .isEqualTo("The minutes say so.");
    assertThat(history.path("history").get(0).path("occurredOn").asString()).isEqualTo("2019-03");
  }

  @Test
  void whatWasRecordedInErrorWasNeverProposedAndIsBackWhenThatIsRetracted() {
    created("/api/reviews", Map.of("code", "ERR", "title", "Errors", "publishedOn", "2018"));
    Map<String, Object> proposal = Map.of("number", "1", "title", "Do", "text", "Do it.");
    created("/api/reviews/ERR/recommendations", proposal);
    Answer closed =
        http.post(
            "/api/recommendations/ERR-1/entries",
            Map.of(
                "kind", "closed",
                "occurredOn", "2020",
                "ground", "recorded-in-error",
                "explanation", "Another review asked for it."));
    String now = "minPosition=" + closed.number("position");
    assertThat(http.get("/api/recommendations?review=ERR&" + now).number("total")).isZero();
    assertThat(http.get("/api/reviews/ERR?asOf=2019-01-01").number("recommendations")).isZero();
    Answer page = http.get("/api/recommendations/ERR-1");
    assertThat(page.body().path("recordedInError").asBoolean()).isTrue();
    assertThat(page.body().path("stage").isNull()).isTrue();
    Answer undone =
        http.post(
            "/api/recommendations/ERR-1/entries/%s/retraction".formatted(closed.text("entry")),
            Map.of("reason", "It was right after all."));
    now = "minPosition=" + undone.number("position");
    assertThat(http.get("/api/recommendations?review=ERR&" + now).number("total")).isEqualTo(1);
  }

  @Test
  void anAnswerAskedAgainWithItsTwoDatesIsTheSame() {
    String address = "/api/recommendations?review=HIPPO&size=500";
    Answer first = http.get(address);
    created(
        "/api/recommendations/HIPPO-1/entries",
        Map.of("kind", "endorsed", "occurredOn", "2016", "by", "GA", "extent", "full"));
    Answer again =
        http.get(
            "%s&asOf=%s&knownAt=%s".formatted(address, first.text("asOf"), first.text("knownAt")));
    assertThat(again.body()).isEqualTo(first.body());
  }

  private void created(String path, Map<String, ?> body) {
    Answer answer = http.post(path, body);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
  }

  private Answer entry(String kind, String occurredOn, String addressee, Map<String, ?> fields) {
    Map<String, Object> all = new java.util.HashMap<>(fields);
    all.putAll(Map.of("addressee", addressee, "by", "DPO", "summary", "As it says."));
    Answer answer = record(kind, occurredOn, all);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    return answer;
  }

  private Answer record(String kind, String occurredOn, Map<String, ?> fields) {
    Map<String, Object> all = new java.util.HashMap<>(fields);
    all.putAll(Map.of("kind", kind, "occurredOn", occurredOn));
    return http.post(DEMO + "/entries", all);
  }

  private String stage(String asOf, String further) {
    long log = http.get("/api/position").number("log");
    return http.get("%s?asOf=%s&minPosition=%d%s".formatted(DEMO, asOf, log, further))
        .text("stage");
  }
}
