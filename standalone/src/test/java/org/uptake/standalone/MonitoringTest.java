package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a monitoring officer asks of the data set. */
class MonitoringTest {

  private final Http http = RunningUptake.http();

  private static List<String> texts(JsonNode items, String name) {
    return StreamSupport.stream(items.spliterator(), false)
        .map(item -> item.path(name).asString())
        .toList();
  }

  @Test
  void whatStoodStillOfTheHippoReportFiveYearsOn() {
    Http.Answer answer = http.get("/api/attention?review=HIPPO&reason=stalled&asOf=2020-10-01");

    assertThat(texts(answer.body().path("items"), "id"))
        .containsExactly("HIPPO-25", "HIPPO-30", "HIPPO-35", "HIPPO-2", "HIPPO-32");
    assertThat(answer.number("total")).isEqualTo(5);
    assertThat(answer.body().path("counts").path("stalled").asLong()).isEqualTo(5);
    JsonNode gender = answer.body().path("items").path(0).path("reasons").path(0);
    assertThat(gender.path("reason").asString()).isEqualTo("stalled");
    assertThat(gender.path("since").asString()).isEqualTo("2018-11-29");
    assertThat(gender.path("cause").asString()).isEqualTo("funding");
    assertThat(gender.path("why").asString())
        .isEqualTo("Gender adviser posts keep being cut or downgraded in budget processes.");
  }

  @Test
  void whatThePeacebuildingFundCommittedEveryContributionOnce() {
    Http.Answer fund = http.get("/api/stakeholders/PBF?asOf=2026-01-01");

    JsonNode given = fund.body().path("given");
    assertThat(given.size()).isEqualTo(1);
    assertThat(given.path(0).path("phase").asString()).isEqualTo("committed");
    assertThat(given.path(0).path("amount").asString()).isEqualTo("636033220");
    assertThat(fund.body().path("lag").path("entries"))
        .isEqualTo(
            http.get("/api/lag?by=PBF&asOf=2026-01-01").body().path("overall").path("entries"));
  }

  @Test
  void theLagsOfTheReviewsAddUpToThatOfAll() {
    Http.Answer lag = http.get("/api/lag?groupBy=review&by=PBF&asOf=2026-01-01");

    Map<String, Long> entries =
        StreamSupport.stream(lag.body().path("groups").spliterator(), false)
            .collect(
                Collectors.toMap(
                    group -> group.path("group").asString(),
                    group -> group.path("entries").asLong()));
    assertThat(entries.values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(lag.body().path("overall").path("entries").asLong());
    assertThat(ofTheDataSet(entries)).isEqualTo(15);
    assertThat(lag.number("lateAfter")).isEqualTo(90);
    assertThat(lag.body().path("items").size()).isEqualTo((int) lag.number("total"));
  }

  /** Others record examples in reviews of their own. */
  private static long ofTheDataSet(Map<String, Long> entries) {
    return DataSet.reviews().stream().mapToLong(code -> entries.getOrDefault(code, 0L)).sum();
  }

  @Test
  void theDirectoryIsFilteredByKind() {
    Http.Answer missions = http.get("/api/stakeholders?kind=regional-organisation");

    assertThat(texts(missions.body().path("items"), "kind"))
        .isNotEmpty()
        .containsOnly("regional-organisation");
    assertThat(http.get("/api/stakeholders?kind=regional").status()).isEqualTo(400);
  }
}
