package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uptake.standalone.PagesSignedInTest.html;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A day that comes from an entry is told with the date as it was recorded. */
class DatesAsRecordedTest {

  private final Http http = RunningUptake.http();
  private final Fresh fresh = new Fresh(http);

  private String stalledIn2024() {
    String recommendation = fresh.recommendation();
    String ignored =
        fresh.entry(
            recommendation,
            Map.of(
                "kind", "planned", "occurredOn", "2023-05", "steps", "Some", "targetDate", "2025"));
    ignored =
        fresh.entry(
            recommendation,
            Map.of("kind", "stalled", "occurredOn", "2024", "cause", "other", "reason", "So."));
    return recommendation;
  }

  private JsonNode body(String question) {
    long end = http.get("/api/position").number("log");
    return http.get("%s&minPosition=%d".formatted(question, end)).body();
  }

  @Test
  void anAnswerTellsTheDayAndTheDate() {
    String recommendation = stalledIn2024();
    JsonNode one = body("/api/recommendations/%s?asOf=2026-01-31".formatted(recommendation));
    assertThat(one.path("since").asString()).isEqualTo("2024-01-01");
    assertThat(one.path("dated").asString()).isEqualTo("2024");
    assertThat(one.path("dueOn").asString()).isEqualTo("2025-12-31");
    assertThat(one.path("target").asString()).isEqualTo("2025");
    assertThat(one.path("lifeline").path(1).path("from").asString()).isEqualTo("2023-05-01");
    assertThat(one.path("lifeline").path(1).path("dated").asString()).isEqualTo("2023-05");
    assertThat(one.path("tracks").path(0).path("since").asString()).isEqualTo("2024-01-01");
    assertThat(one.path("tracks").path(0).path("dated").asString()).isEqualTo("2024");

    String review = recommendation.replaceFirst("-1$", "");
    JsonNode item =
        body("/api/recommendations?review=%s&asOf=2026-01-31".formatted(review))
            .path("items")
            .path(0);
    assertThat(item.path("dated").asString()).isEqualTo("2024");
    assertThat(item.path("target").asString()).isEqualTo("2025");
    assertThat(item.path("lifeline").path(2).path("dated").asString()).isEqualTo("2024");
  }

  @Test
  void pagesTellTheYearAlone() {
    String recommendation = stalledIn2024();
    String review = recommendation.replaceFirst("-1$", "");
    assertThat(body("/api/recommendations/%s?asOf=2024-12-31".formatted(recommendation)).isEmpty())
        .isFalse();
    Browser browser = new Browser(RunningUptake.address());
    assertThat(
            html(browser.open("/en/recommendations/%s?asOf=2024-12-31".formatted(recommendation)))
                .select(".state")
                .text())
        .contains("since 2024")
        .doesNotContain("1 January");
    assertThat(
            html(browser.open("/fr/attention?review=%s&asOf=2024-12-31".formatted(review)))
                .select("main")
                .text())
        .contains("Au point mort depuis 2024");
    assertThat(
            html(browser.open("/en/recommendations?review=%s&asOf=2024-12-31".formatted(review)))
                .select("main")
                .text())
        .contains("since 2024");
  }
}
