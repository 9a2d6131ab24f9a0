package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The data set, loaded through imports, gives the stages that must come out. */
class DataSetTest {

  private final Http http = RunningUptake.http();

  @Test
  void everyReviewHasTheExpectedStagesAtFourDates() throws IOException {
    Map<String, Map<String, Long>> expected = ExpectedStages.byReviewAndDay();
    assertThat(expected).hasSizeGreaterThan(25);
    expected.forEach(
        (question, counts) -> {
          String[] reviewAndDay = question.split(" ", 2);
          JsonNode answer =
              http.get("/api/reviews/%s?asOf=%s".formatted(reviewAndDay[0], reviewAndDay[1]))
                  .body()
                  .path("counts");
          assertThat(ExpectedStages.above0(answer)).as(question).isEqualTo(counts);
        });
  }

  @Test
  void theSameFileAgainRecordsNothing() throws IOException {
    long before = http.get("/api/position").number("log");
    String entries = java.nio.file.Files.readString(RunningUptake.dataSet().resolve("entries.csv"));
    JsonNode report = http.importFile("entries.csv", entries, false).body();
    assertThat(report.path("unchanged").asLong()).isEqualTo(435);
    assertThat(report.path("created").asLong()).isZero();
    assertThat(report.path("refused").size()).isZero();
    assertThat(http.get("/api/position").number("log")).isEqualTo(before);
  }

  @Test
  void everyRecommendationIsThereAsItsFileHasIt() throws IOException {
    String file =
        java.nio.file.Files.readString(RunningUptake.dataSet().resolve("recommendations.csv"));
    JsonNode report = http.importFile("recommendations.csv", file, false).body();
    assertThat(report.path("unchanged").asLong()).isEqualTo(239);
    assertThat(report.path("refused").size()).isZero();
  }
}
