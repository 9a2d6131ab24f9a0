package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Questions that people ask of the data set, over HTTP. */
class ListsTest {

  private final Http http = RunningUptake.http();

  @Test
  void whichRecommendationsOfHippoWereStalledAtTheEndOf2018() {
    JsonNode answer = get("/api/recommendations?review=HIPPO&stage=stalled&asOf=2018-12-31");
    long counted =
        get("/api/reviews/HIPPO?asOf=2018-12-31").path("counts").path("stalled").asLong();

    assertThat(counted).isPositive();
    assertThat(answer.path("total").asLong()).isEqualTo(counted);
    assertThat(each(answer, "stage")).containsOnly("stalled").hasSize((int) counted);
  }

  @Test
  void theStagesOfAReviewTogetherAreAllOfIt() {
    long all = get("/api/recommendations?review=A4P&asOf=2020-06-30").path("total").asLong();
    long ended =
        get("/api/recommendations?review=A4P&asOf=2020-06-30&stage=implemented,declined,closed")
            .path("total")
            .asLong();
    long open =
        get("/api/recommendations?review=A4P&asOf=2020-06-30&stage=proposed,endorsed,planned,"
                + "funded,in-progress,partially-implemented,stalled")
            .path("total")
            .asLong();

    assertThat(ended + open).isEqualTo(all);
  }

  @Test
  void aThemeIsFollowedOverAllReviews() {
    JsonNode themes = get("/api/themes?size=500").path("items");
    JsonNode wide =
        items(themes).filter(theme -> theme.path("reviews").size() > 1).findFirst().orElseThrow();
    JsonNode list =
        get("/api/recommendations?size=500&theme=" + encoded(wide.path("theme").asString()));

    assertThat(list.path("total").asLong()).isEqualTo(wide.path("recommendations").asLong());
    assertThat(each(list, "review").stream().distinct().count())
        .isEqualTo(wide.path("reviews").size());
  }

  @Test
  void womenFindsWomanAndTheOtherWayRound() {
    JsonNode women = get("/api/search?q=women");

    assertThat(women.path("total").asLong()).isPositive();
    assertThat(women.path("ranked").asBoolean()).isTrue();
    assertThat(get("/api/search?q=woman").path("items")).isEqualTo(women.path("items"));
    assertThat(items(women.path("items")))
        .allSatisfy(
            hit ->
                assertThat(hits(hit))
                    .isNotEmpty()
                    .allMatch(word -> word.matches("(?i)wom[ae]n.*")));
  }

  @Test
  void aListOfWordsBeginsWithTheTitlesThatHaveThem() {
    JsonNode answer = get("/api/recommendations?q=women&size=500");
    List<Boolean> inTitle =
        each(answer, "title").stream().map(title -> title.matches("(?i).*wom[ae]n.*")).toList();

    assertThat(inTitle).contains(true).startsWith(true);
    assertThat(each(get("/api/recommendations?q=women&size=500&sort=number"), "id"))
        .containsExactlyInAnyOrderElementsOf(each(answer, "id"));
  }

  @ParameterizedTest
  @CsvSource({
    "/api/recommendations?sort=colour, sort",
    "/api/recommendations?sort=relevance, sort",
    "/api/recommendations?stage=stalled;closed, stage",
    "/api/recommendations?stage=stalled%2C, stage",
    "/api/recommendations?q=-the, q",
    "/api/search?q=%22peace, q",
    "/api/recommendations?q=*, q",
    "/api/search, q",
    "/api/search?q=women&sort=title, sort",
    "/api/themes?q=!, q"
  })
  void whatCannotBeAskedIsNamed(String path, String parameter) {
    Http.Answer answer = http.get(path);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("errors").path(0).path("field").asString()).isEqualTo(parameter);
  }

  private static List<String> hits(JsonNode item) {
    return items(item.path("snippet"))
        .filter(part -> part.path("hit").asBoolean())
        .map(part -> part.path("text").asString())
        .toList();
  }

  private JsonNode get(String path) {
    Http.Answer answer = http.get(path);
    assertThat(answer.status()).as(path).isEqualTo(200);
    return answer.body();
  }

  private static List<String> each(JsonNode answer, String field) {
    return items(answer.path("items")).map(item -> item.path(field).asString()).toList();
  }

  private static Stream<JsonNode> items(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
