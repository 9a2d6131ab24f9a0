package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uptake.standalone.Http.Answer;

/** What may be kept, by whom and for how long, and what is asked again costs little. */
class CachingTest {

  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private static final String PINNED = "?asOf=2020-01-01&knownPosition=700";

  private final Http steward = RunningUptake.http();
  private final Http anonymous = steward.anonymous();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/progress",
        "/api/reviews/HIPPO/progress",
        "/api/reviews/HIPPO/durations",
        "/api/durations",
        "/api/funding"
      })
  void pinnedFiguresAreKeptForEverAndAreTheSameAfterARecording(String path) {
    Answer first = anonymous.get(path + PINNED);
    assertThat(header(first, "Cache-Control")).isEqualTo(FOR_EVER);
    record();
    Answer later = anonymous.get(path + PINNED);
    assertThat(later.response().body()).isEqualTo(first.response().body());
    assertThat(header(later, "ETag")).isEqualTo(header(first, "ETag"));
    Answer again = again(path + PINNED, first);
    assertThat(again.status()).isEqualTo(304);
    assertThat(header(again, "Cache-Control")).isEqualTo(FOR_EVER);
  }

  @Test
  void soAreThoseThatArePinnedByAnInstant() {
    String knownAt = anonymous.get("/api/progress?knownPosition=700").text("knownAt");
    String path = "/api/progress?asOf=2020-01-01&knownAt=";
    assertThat(header(anonymous.get(path + knownAt), "Cache-Control")).isEqualTo(FOR_EVER);
    assertThat(header(anonymous.get(path + "2999-01-01T00:00:00Z"), "Cache-Control"))
        .isEqualTo("no-cache");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/progress",
        "/api/progress?asOf=2020-01-01",
        "/api/progress?knownPosition=700",
        "/api/recommendations" + PINNED,
        "/api/recommendations/HIPPO-1/entries" + PINNED,
        "/api/search" + PINNED + "&q=peace",
        "/api/attention" + PINNED,
        "/api/reviews/NOPE/progress" + PINNED,
        "/api/openapi.json",
        "/api/position"
      })
  void whatMayChangeOrBeHiddenIsAskedForAgain(String path) {
    Answer answer = anonymous.get(path);
    assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache");
    if (answer.status() == 200 && !path.equals("/api/position")) {
      assertThat(again(path, answer).status()).isEqualTo(304);
    }
  }

  @Test
  void whatSomebodyGetsByTheirRightIsKeptByThemAlone() {
    assertThat(header(steward.get("/api/progress" + PINNED), "Cache-Control"))
        .isEqualTo("private, no-cache");
  }

  @ParameterizedTest
  @CsvSource({"/api/reviews", "/api/recommendations/HIPPO-1", "/api/openapi.json", "/api/nothing"})
  void whatDecidesOnTheAnswerIsNamed(String path) {
    assertThat(header(anonymous.get(path), "Vary").toLowerCase(Locale.ROOT).split(", ?"))
        .contains("accept", "authorization");
  }

  @Test
  void afterARecordingTheAnswerIsGivenAnew() {
    Answer before = anonymous.get("/api/stakeholders?size=500");
    Answer recorded = record();
    anonymous.get("/api/stakeholders?minPosition=" + recorded.number("position"));
    Answer after = again("/api/stakeholders?size=500", before);
    assertThat(after.status()).isEqualTo(200);
    assertThat(after.number("total")).isEqualTo(before.number("total") + 1);
    assertThat(header(after, "ETag")).isNotEqualTo(header(before, "ETag"));
  }

  private Answer record() {
    return steward.post(
        "/api/stakeholders", Map.of("code", Fresh.word(), "name", "New", "kind", "research"));
  }

  private Answer again(String path, Answer known) {
    return anonymous.send(
        anonymous.request(path).header("If-None-Match", header(known, "ETag")).build());
  }

  private static String header(Answer answer, String name) {
    return answer.response().headers().firstValue(name).orElse("");
  }
}
