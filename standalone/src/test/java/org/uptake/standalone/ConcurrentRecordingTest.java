package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.uptake.standalone.Http.Answer;

/** Many record at once: nothing is lost, nothing doubled, nobody refused without need. */
class ConcurrentRecordingTest {

  private static final int MANY = 200;

  private final Http http = RunningUptake.http();

  @Test
  void twoHundredAtOnceOnOneRecommendationAreAllRecorded() throws Exception {
    propose("ONE", 1);
    List<Answer> answers = atOnce(n -> observe("ONE-1", n));
    assertThat(answers).extracting(Answer::status).containsOnly(201);
    assertThat(answers)
        .extracting(answer -> answer.number("version"))
        .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(2, MANY + 1).boxed().toList());
    assertThat(answers).extracting(answer -> answer.number("position")).doesNotHaveDuplicates();
    long last = answers.stream().mapToLong(answer -> answer.number("position")).max().orElseThrow();
    Answer entries = http.get("/api/recommendations/ONE-1/entries?size=500&minPosition=" + last);
    assertThat(entries.number("total")).isEqualTo(MANY + 1);
    assertThat(entries.body().path("items").findValuesAsString("text"))
        .containsAll(IntStream.range(0, MANY).mapToObj(n -> "observation " + n).toList());
  }

  @Test
  void twoHundredAtOnceOnTwoHundredRecommendationsAreAllRecorded() throws Exception {
    propose("EACH", MANY);
    List<Answer> answers = atOnce(n -> observe("EACH-" + (n + 1), n));
    assertThat(answers).extracting(Answer::status).containsOnly(201);
    assertThat(answers).extracting(answer -> answer.number("version")).containsOnly(2L);
    assertThat(answers).extracting(answer -> answer.number("position")).doesNotHaveDuplicates();
  }

  @Test
  void contradictingOnesGetOneYesAndTruthfulNoes() throws Exception {
    propose("RACE", 1);
    List<Answer> answers = atOnce(n -> stall("RACE-1", n));
    assertThat(answers).extracting(Answer::status).containsOnly(201, 409);
    assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
    String winner =
        answers.stream()
            .filter(answer -> answer.status() == 201)
            .findFirst()
            .orElseThrow()
            .text("entry");
    assertThat(answers)
        .filteredOn(answer -> answer.status() == 409)
        .allSatisfy(
            refused -> {
              assertThat(refused.problem()).isEqualTo("contradicts-history");
              assertThat(refused.body().path("contradicts").path("entry").asString())
                  .isEqualTo(winner);
            });
  }

  @Test
  void theSameKeySentByManyRecordsOnce() throws Exception {
    propose("KEY", 1);
    Map<String, Object> body = observation(0);
    List<Answer> answers =
        atOnce(
            n -> http.post("/api/recommendations/KEY-1/entries", body, "Idempotency-Key", "same"));
    assertThat(answers).extracting(Answer::status).containsOnly(201);
    assertThat(answers)
        .extracting(answer -> answer.text("entry"))
        .containsOnly(answers.getFirst().text("entry"));
    assertThat(answers).extracting(answer -> answer.number("version")).containsOnly(2L);
  }

  private void propose(String review, int recommendations) {
    http.post(
        "/api/reviews", Map.of("code", review, "title", "Concurrency", "publishedOn", "2019"));
    for (int number = 1; number <= recommendations; number++) {
      Map<String, Object> body =
          Map.of("number", String.valueOf(number), "title", "Do", "text", "Do it.");
      Answer answer = http.post("/api/reviews/%s/recommendations".formatted(review), body);
      assertThat(answer.status()).isEqualTo(201);
    }
  }

  private Answer observe(String recommendation, int n) {
    return http.post("/api/recommendations/%s/entries".formatted(recommendation), observation(n));
  }

  private static Map<String, Object> observation(int n) {
    return Map.of(
        "kind", "observed",
        "occurredOn", "2020-01-01",
        "by", "IPI",
        "stance", "adds",
        "text", "observation " + n);
  }

  private Answer stall(String recommendation, int n) {
    return http.post(
        "/api/recommendations/%s/entries".formatted(recommendation),
        Map.of(
            "kind", "stalled",
            "occurredOn", "2020-01-01",
            "cause", "funding",
            "reason", "number " + n));
  }

  private interface Attempt {
    Answer make(int n);
  }

  private static List<Answer> atOnce(Attempt attempt) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Answer>> attempts =
          IntStream.range(0, MANY).<Callable<Answer>>mapToObj(n -> () -> attempt.make(n)).toList();
      return threads.invokeAll(attempts).stream().map(Future::resultNow).toList();
    }
  }
}
