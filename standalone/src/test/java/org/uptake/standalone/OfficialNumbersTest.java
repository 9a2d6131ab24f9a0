package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.uptake.standalone.Http.Answer;
import tools.jackson.databind.JsonNode;

/** Recommendations are numbered as the reviews print it: by parts, with letters, in parentheses. */
class OfficialNumbersTest {

  private static final List<String> IN_ORDER =
      List.of(
          "2", "2(a)", "2A", "2aa", "4.2(a)", "4.2(b)", "10", "10a", "121.3", "121.10", "IV.7",
          "R1", "R2", "R10");

  private final Http http = RunningUptake.http();
  private final Fresh fresh = new Fresh(http);

  @Test
  void recommendationsAreListedInTheNaturalOrderOfTheirNumbers() {
    String review = fresh.review();
    List<String> jumbled = new ArrayList<>(IN_ORDER);
    Collections.rotate(jumbled, 5);
    long position = 0;
    for (String number : jumbled) {
      position = propose(review, number, 201).number("position");
    }

    assertThat(
            numbers(
                "/api/recommendations?size=100&minPosition=%d&review=%s"
                    .formatted(position, review)))
        .isEqualTo(IN_ORDER);
    assertThat(numbers("/api/recommendations?size=100&sort=-number&review=" + review))
        .isEqualTo(IN_ORDER.reversed());
    assertThat(
            items(http.get("/api/reviews/%s/matrix".formatted(review)).body().path("items"))
                .flatMap(theme -> items(theme.path("recommendations")))
                .map(one -> one.path("number").asString()))
        .isEqualTo(IN_ORDER);
  }

  @Test
  void aRecommendationStandsInPathsByItsNumberAsItIs() {
    String review = fresh.review();
    for (String number : List.of("4.2(a)", "121.3", "R1")) {
      String id = propose(review, number, 201).text("recommendation");
      String path = "/api/recommendations/" + id;
      Answer entry =
          http.post(
              path + "/entries",
              Map.of("kind", "endorsed", "by", "SC", "extent", "full", "occurredOn", "2016-02-01"));
      assertThat(entry.status()).as(entry.response().body()).isEqualTo(201);

      Answer told = http.get(path + "?minPosition=" + entry.number("position"));
      assertThat(id).isEqualTo(review + "-" + number);
      assertThat(told.text("id")).isEqualTo(id);
      assertThat(told.text("number")).isEqualTo(number);
      assertThat(told.text("stage")).isEqualTo("endorsed");
      assertThat(http.get("/en/recommendations/" + id).status()).isEqualTo(200);
    }
  }

  @Test
  void numbersThatDifferInCaseAloneAreOne() {
    String review = fresh.review();
    Answer first = propose(review, "R1", 201);
    assertThat(propose(review, "r1", 409).text("detail")).contains(review + "-R1");
    assertThat(first.text("recommendation")).isEqualTo(review + "-R1");
    assertThat(http.get("/api/recommendations/%s-r1".formatted(review)).status()).isEqualTo(404);
  }

  @Test
  void twoWhoProposeOneAtTheSameTimeInAnotherCaseAreOne() throws Exception {
    String review = fresh.review();
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      for (int round = 1; round <= 10; round++) {
        String number = "R" + round;
        List<Future<Answer>> answers =
            two.invokeAll(
                List.of(
                    () -> proposed(review, number),
                    () -> proposed(review, number.toLowerCase(Locale.ROOT))));
        assertThat(List.of(answers.getFirst().get().status(), answers.getLast().get().status()))
            .containsExactlyInAnyOrder(201, 409);
      }
    }
  }

  @Test
  void aNumberThatNoReviewWouldPrintIsRefused() {
    String review = fresh.review();
    for (String number :
        List.of("(a)", "4.2(a", "1..2", "1/2", "1 a", "1234567890123456789012345")) {
      Answer refused = propose(review, number, 422);
      assertThat(refused.body().path("errors").path(0).path("field").asString())
          .isEqualTo("number");
      assertThat(refused.response().body()).contains("4.2(a)");
    }
  }

  @Test
  void aFileBringsThemAsTheyArePrinted() {
    String review = fresh.review();
    StringBuilder file = new StringBuilder("review,number,title,text\n");
    IN_ORDER.forEach(
        number -> file.append("%s,%s,Title,Text of %s\n".formatted(review, number, number)));
    file.append(review).append(",r10,Title,Another text\n");
    for (boolean dry : List.of(true, false)) {
      Answer report =
          Http.whenThereIsRoom(() -> http.importFile("numbers.csv", file.toString(), dry));
      assertThat(report.number("created")).as(report.response().body()).isEqualTo(IN_ORDER.size());
      assertThat(report.number("refusedTotal")).isEqualTo(1);
    }
    long position = propose(review, "1", 201).number("position");
    assertThat(
            numbers(
                "/api/recommendations?size=100&minPosition=%d&review=%s"
                    .formatted(position, review)))
        .isEqualTo(Stream.concat(Stream.of("1"), IN_ORDER.stream()).toList());
  }

  private Answer propose(String review, String number, int status) {
    Answer answer = proposed(review, number);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
    return answer;
  }

  private Answer proposed(String review, String number) {
    return http.post(
        "/api/reviews/%s/recommendations".formatted(review),
        Map.of("number", number, "title", "Title", "text", "Text of " + number));
  }

  private List<String> numbers(String path) {
    return items(http.get(path).body().path("items"))
        .map(item -> item.path("number").asString())
        .toList();
  }

  private static Stream<JsonNode> items(JsonNode list) {
    return list.valueStream();
  }
}
