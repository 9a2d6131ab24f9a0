package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.uptake.standalone.Http.Answer;
import org.uptake.standalone.api.Agreement;
import org.uptake.standalone.api.DocumentedOperation;
import org.uptake.standalone.api.DocumentedOperation.Parameter;

/** However much was recorded: an answer stays small, and what does not fit is behind its link. */
class BoundedAnswersTest {

  private static final int MOST_BYTES = 5_000_000;
  private static final int MOST_LETTERS_OF_A_PAGE = 150_000;
  private static final int REVIEWS = 60;
  private static final int ENTRIES = 170;
  private static final String STATUS = "HTTP/1.1 200";

  /** Two bytes a letter. */
  private static final String LONG_TEXT = "ж".repeat(15_000);

  private static final Http HTTP = RunningUptake.http();

  private static String recommendation = "";

  @BeforeAll
  static void recordMuch() {
    Fresh fresh = new Fresh(HTTP);
    recommendation = fresh.recommendation();
    assertThat(
            HTTP.post(
                    "/api/reviews",
                    Map.of("code", Fresh.word(), "title", "Typo", "publishedOn", "0001-01-01"))
                .status())
        .isEqualTo(201);
    for (int n = 0; n < REVIEWS; n++) {
      var ignored = fresh.recommendation();
    }
    String rows =
        IntStream.range(0, ENTRIES)
            .mapToObj(
                n ->
                    "%s,progress-reported,2018,SG,advanced,%d %s"
                        .formatted(recommendation, n, LONG_TEXT))
            .collect(
                Collectors.joining(
                    "\n", "recommendation,kind,occurredOn,by,movement,summary\n", "\n"));
    assertThat(HTTP.importFile("much.csv", rows, false).number("created")).isEqualTo(ENTRIES);
    long position = HTTP.get("/api/position").number("log");
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> isRead("/api/reviews", position) && isRead("/api/audit", position));
  }

  private static boolean isRead(String path, long position) {
    return HTTP.get(path + "?minPosition=" + position).status() == 200;
  }

  static Stream<DocumentedOperation> questions() {
    return DocumentedOperation.of(Agreement.served().document()).stream()
        .filter(DocumentedOperation::isQuestion);
  }

  @ParameterizedTest
  @MethodSource("questions")
  void noAnswerIsLong(DocumentedOperation question) {
    Draft draft = new Provocations(HTTP, new Fresh(HTTP)).good(question);
    for (Parameter parameter : question.parameters()) {
      if (List.of("size", "limit").contains(parameter.name())) {
        draft = draft.asking(parameter.name(), "500");
      }
      if (parameter.name().equals("groupBy")) {
        draft = draft.asking(parameter.name(), parameter.example());
      }
    }
    Answer answer = draft.at(draft.address().replace("HIPPO-12", recommendation)).send(HTTP);

    assertThat(List.of(200, 404)).contains(answer.status());
    assertThat(bytes(answer)).isLessThan(MOST_BYTES);
  }

  /** One of the reviews is dated to the year 1 by mistake. */
  @Test
  void reviewsAreToldApartAsFarAsThereIsRoom() {
    Answer quarters = HTTP.get("/api/progress?groupBy=review");
    assertThat(quarters.body().path("groups").size()).isBetween(1, 50);
    assertThat(quarters.text("from")).isGreaterThan("1800");

    Answer days = HTTP.get("/api/progress?groupBy=review&step=month&from=1990-01-01");
    assertThat(days.status()).isEqualTo(400);
    assertThat(days.body().path("errors").path(0).path("code").asString())
        .isEqualTo("bad-parameter.too-many-points");
  }

  static Stream<String> pages() {
    return PagesInBrowserTest.pages();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void noPageIsLong(String page) {
    HttpResponse<String> shown = new Browser(RunningUptake.address()).open("/en" + page);

    assertThat(shown.statusCode()).isIn(200, 400, 404);
    assertThat(shown.body().length()).isLessThan(MOST_LETTERS_OF_A_PAGE);
    assertThat(shown.body()).doesNotContain("cannot be shown now");
  }

  @Test
  void allEntriesAreBehindTheLinks() {
    List<String> ids =
        followed("/api/recommendations/%s/entries?size=500".formatted(recommendation), "id");

    assertThat(ids).hasSize(ENTRIES + 1).doesNotHaveDuplicates();
  }

  @Test
  void aPageThatEndsEarlyTellsItsSize() {
    Answer answer = HTTP.get("/api/recommendations/%s/entries?size=150".formatted(recommendation));

    assertThat(answer.number("total")).isEqualTo(ENTRIES + 1);
    assertThat(answer.body().path("items").size())
        .isEqualTo((int) answer.number("size"))
        .isLessThan(150);
  }

  @Test
  void theWholeTrailIsBehindTheLinks() {
    List<String> positions =
        followed("/api/audit?recommendation=%s&limit=500".formatted(recommendation), "position");

    assertThat(positions).hasSize(ENTRIES + 1).doesNotHaveDuplicates();
  }

  @Tag("long")
  @Test
  void aReviewOfManyThemesTellsOfTheFirst() {
    int themes = 1_001;
    String review = new Fresh(HTTP).review();
    String rows =
        IntStream.range(0, themes)
            .mapToObj(n -> "%s,%d,2015-06-17,Many,Themes,Theme %d".formatted(review, n + 1, n))
            .collect(Collectors.joining("\n", "review,number,proposedOn,title,text,theme\n", "\n"));
    assertThat(HTTP.importFile("themes.csv", rows, false).number("created")).isEqualTo(themes);
    String known = "minPosition=" + HTTP.get("/api/position").number("log");
    await().until(() -> isRead("/api/reviews", HTTP.get("/api/position").number("log")));

    Answer answer = HTTP.get("/api/reviews/%s?%s".formatted(review, known));

    assertThat(answer.number("recommendations")).isEqualTo(themes);
    assertThat(answer.body().path("themes").size()).isEqualTo(1_000);
    assertThat(answer.body().path("more").asBoolean()).isTrue();
    assertThat(HTTP.get("/api/themes?review=" + review).number("total")).isEqualTo(themes);
    assertThat(HTTP.get("/api/reviews/HIPPO").body().has("more")).isFalse();
  }

  @Test
  void whoTakesNoAnswerSoonGetsNoMore() throws IOException {
    List<Wire> held = new ArrayList<>();
    Wire refused = asking("127.0.7.1");
    while (refused.heard(STATUS.length()).equals(STATUS)) {
      held.add(refused);
      assertThat(held).hasSizeLessThan(100);
      refused = asking("127.0.7.1");
    }
    assertThat(refused.heard())
        .contains(
            "Retry-After: 2",
            "\"status\":429",
            "/problems/too-many-requests",
            "not taken other answers")
        .doesNotContain("Link:");
    assertThat(HTTP.get("/api/recommendations/" + recommendation).status()).isEqualTo(200);

    held.forEach(Wire::close);
    await()
        .until(
            () -> {
              try (Wire again = asking("127.0.7.1")) {
                return again.heard(STATUS.length()).equals(STATUS);
              }
            });
  }

  private static Wire asking(String sender) throws IOException {
    return Wire.narrow(sender, RunningUptake.address())
        .send(
            "GET /api/recommendations/%s/entries?size=500 HTTP/1.1\nHost: localhost\nConnection: close\n\n"
                .formatted(recommendation));
  }

  private static List<String> followed(String first, String name) {
    List<String> found = new ArrayList<>();
    List<String> next = List.of(first);
    int pages = 0;
    while (!next.isEmpty()) {
      Answer answer = HTTP.get(next.getFirst());
      assertThat(bytes(answer)).isLessThan(MOST_BYTES);
      answer.body().path("items").forEach(item -> found.add(item.path(name).asString()));
      next = links(answer);
      pages++;
    }
    assertThat(pages).as("more than one page, or this shows nothing").isGreaterThan(1);
    return found;
  }

  private static List<String> links(Answer answer) {
    return answer.response().headers().firstValue("Link").stream()
        .flatMap(links -> Stream.of(links.split(", ")))
        .filter(link -> link.endsWith("rel=\"next\""))
        .map(link -> link.replaceFirst("^<(.*)>.*$", "$1"))
        .toList();
  }

  private static int bytes(Answer answer) {
    return answer.response().body().getBytes(StandardCharsets.UTF_8).length;
  }
}
