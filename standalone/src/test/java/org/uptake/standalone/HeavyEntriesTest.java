package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uptake.standalone.Http.Answer;

/** What is kept of the log has its share of the memory, however much each entry weighs. */
@ProcessesOfItsOwn
class HeavyEntriesTest {

  private static final List<Map<String, String>> EVIDENCE =
      Collections.nCopies(
          200,
          Map.of(
              "title",
              wide(300),
              "url",
              "https://example.org/" + "u".repeat(420),
              "locator",
              wide(500)));

  private static final int MORE_THAN_FIT = 400;

  @Test
  void theLargestEntriesFillNoHeapOf256(@TempDir Path directory) {
    record(90, directory);
  }

  @Test
  @Tag("long")
  void noneOfFourHundredRecommendationsNeither(@TempDir Path directory) {
    record(400, directory);
  }

  @Test
  @Tag("long")
  void oneRecommendationNeverBecomesTooHeavyForAHeapOf512(@TempDir Path directory) {
    try (UptakeProcess uptake = startedWith("512m", directory)) {
      uptake.awaitListening();
      Http steward = new Http(uptake.address().orElseThrow()).as("steward");
      begin(steward);
      propose(steward, 1);
      propose(steward, 2);
      Answer answer = linked(steward, 2);
      for (int entry = 1; answer.status() == 201 && entry < MORE_THAN_FIT; entry++) {
        answer = linked(steward, 2);
      }
      assertThat(answer.problem()).as(uptake::output).isEqualTo("history-full");
    }
    try (UptakeProcess again = startedWith("512m", directory)) {
      again.awaitListening();
      Http steward = new Http(again.address().orElseThrow()).as("steward");
      assertThat(linked(steward, 2).problem()).isEqualTo("history-full");
      propose(steward, 3);
      assertThat(
              steward
                  .get(
                      "/api/recommendations/HEAVY-3?minPosition="
                          + steward.get("/api/position").number("log"))
                  .status())
          .isEqualTo(200);
      assertThat(again.output()).doesNotContain("OutOfMemoryError");
    }
  }

  /** One character that is not Latin takes two bytes for each of them. */
  private static String wide(int characters) {
    return "t".repeat(characters - 1) + "\u20AC";
  }

  private static void record(int recommendations, Path directory) {
    try (UptakeProcess uptake = startedWith("256m", directory)) {
      uptake.awaitListening();
      Http steward = new Http(uptake.address().orElseThrow()).as("steward");
      begin(steward);
      propose(steward, 1);
      for (int number = 2; number <= recommendations; number++) {
        propose(steward, number);
        link(steward, number);
      }
      assertThat(uptake.isAlive()).as(uptake::output).isTrue();
      assertThat(uptake.output()).doesNotContain("OutOfMemoryError");
    }
  }

  private static UptakeProcess startedWith(String heap, Path directory) {
    return UptakeProcess.startWithPeopleIn(
        directory, heap, "--UPTAKE_RATE_ACCOUNT=1000000/1000000");
  }

  private static void begin(Http steward) {
    requireCreated(
        steward.post(
            "/api/reviews",
            Map.of("code", "HEAVY", "title", "Heavy", "publishedOn", "2020-01-01")));
  }

  private static void propose(Http steward, int number) {
    Map<String, Object> proposal =
        Map.of("number", "" + number, "title", "t", "text", "x", "evidence", EVIDENCE);
    requireCreated(steward.post("/api/reviews/HEAVY/recommendations", proposal));
  }

  private static void link(Http steward, int number) {
    requireCreated(linked(steward, number));
  }

  private static Answer linked(Http steward, int number) {
    Map<String, Object> link =
        Map.of(
            "kind",
            "linked",
            "occurredOn",
            "2021-01-01",
            "relation",
            "reinforces",
            "to",
            "HEAVY-1",
            "evidence",
            EVIDENCE);
    return steward.post("/api/recommendations/HEAVY-%d/entries".formatted(number), link);
  }

  private static void requireCreated(Answer answer) {
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
  }
}
