package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What an officer reads off the data set: series, matrices, durations, money. */
class FiguresTest {

  private final Http http = RunningUptake.http();

  @Test
  void seriesAndMatricesHaveTheExpectedStagesAtTheEndsOfYears() throws IOException {
    ExpectedStages.byReviewAndDay()
        .forEach(
            (question, counts) -> {
              String review = question.split(" ", 2)[0];
              String day = question.split(" ", 2)[1];
              assertThat(series(review, day)).as("series " + question).isEqualTo(counts);
              assertThat(matrix(review, day)).as("matrix " + question).isEqualTo(counts);
            });
  }

  private Map<String, Long> series(String review, String day) {
    JsonNode points =
        get("/api/reviews/%s/progress?step=year&from=2013-01-01&to=2025-12-31".formatted(review))
            .path("points");
    for (JsonNode point : points) {
      if (point.path("date").asString().equals(day)) {
        return ExpectedStages.above0(point.path("counts"));
      }
    }
    return Map.of();
  }

  private Map<String, Long> matrix(String review, String day) {
    Map<String, Long> counts = new TreeMap<>();
    JsonNode themes = get("/api/reviews/%s/matrix?size=500".formatted(review)).path("items");
    for (JsonNode theme : themes) {
      for (JsonNode recommendation : theme.path("recommendations")) {
        JsonNode stage = recommendation.path("stages").path(day.substring(0, 4));
        if (stage.isString()) {
          counts.merge(stage.asString(), 1L, Long::sum);
        }
      }
    }
    return counts;
  }

  /** Of other tests too, on as many pages as there are. */
  private List<JsonNode> reviews(String pinned) {
    List<JsonNode> all = new ArrayList<>();
    long total = Long.MAX_VALUE;
    for (int page = 0; all.size() < total; page++) {
      JsonNode list = get("/api/reviews?size=100&page=%d&%s".formatted(page, pinned));
      total = list.path("total").asLong();
      list.path("items").forEach(all::add);
    }
    return all;
  }

  @Test
  void theSeriesOverAllReviewsIsTheSumOfThoseOfEach() {
    String pinned = "asOf=2018-12-30&knownAt=" + get("/api/reviews").path("knownAt").asString();
    Map<String, Long> sum = new TreeMap<>();
    for (JsonNode review : reviews(pinned)) {
      String address = "/api/reviews/%s?".formatted(review.path("code").asString());
      JsonNode counts = get(address + pinned).path("counts");
      assertThat(review.path("counts")).isEqualTo(counts);
      ExpectedStages.above0(counts).forEach((stage, n) -> sum.merge(stage, n, Long::sum));
    }
    JsonNode points = get("/api/progress?step=month&from=2018-10-31&" + pinned).path("points");
    assertThat(points.size()).isEqualTo(3);
    assertThat(ExpectedStages.above0(points.get(2).path("counts"))).isEqualTo(sum);
  }

  @Test
  void mostOfWhatTheForumAskedForIsNotImplementedSoThereIsNoMedianYet() {
    JsonNode implemented = get("/api/reviews/A4P/durations?asOf=2025-12-31").path("implemented");
    assertThat(implemented.path("recommendations").asLong()).isEqualTo(24);
    assertThat(implemented.path("notReached").asBoolean()).isTrue();
    assertThat(implemented.has("median")).isFalse();
    assertThat(implemented.path("longest").asLong()).isEqualTo(2_589);
  }

  @Test
  void whatThePeacebuildingFundGaveCountsOnceThoughSeveralReviewsTakeCreditForIt() {
    JsonNode funding = get("/api/funding?by=PBF&groupBy=review&asOf=2025-12-31");
    assertThat(funding.path("totals"))
        .extracting(
            total -> total.path("currency").asString(),
            total -> total.path("phase").asString(),
            total -> total.path("amount").asString(),
            total -> total.path("contributions").asLong())
        .containsExactly(tuple("USD", "committed", "636033220", 5L));
    assertThat(funding.path("groups"))
        .extracting(
            group -> group.path("review").asString(),
            group -> group.path("totals").get(0).path("amount").asString())
        .contains(
            tuple("AGE", "88000000"),
            tuple("STIMSON2017", "588133220"),
            tuple("UNACHINA2015", "47900000"));
    assertThat(funding.path("groupsOverlap").asBoolean()).isTrue();
  }

  @Test
  void moneyOfAYearIsOnlyWhatHadHappenedByThen() {
    JsonNode funding = get("/api/funding?by=PBF&groupBy=year,channel&asOf=2019-12-31");
    assertThat(funding.path("groups"))
        .extracting(
            group -> group.path("year").asString(),
            group -> group.path("channel").asString(),
            group -> group.path("totals").get(0).path("amount").asString())
        .containsExactly(tuple("2018", "fund", "183000000"), tuple("2019", "fund", "231404222"));
    assertThat(funding.path("groupsOverlap").asBoolean()).isFalse();
  }

  private JsonNode get(String address) {
    Http.Answer answer = http.get(address);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    return answer.body();
  }
}
