package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.uptake.standalone.Http.Answer;
import tools.jackson.databind.JsonNode;

/** Several values of a filter mean any of them, and lists of texts have one order. */
class FiltersTest {

  private final Http http = RunningUptake.http();
  private final Fresh fresh = new Fresh(http);

  @Test
  void severalReviewsAreAllThatIsInAnyOfThem() {
    long each = total("review=HIPPO") + total("review=AGE");
    assertThat(total("review=HIPPO&review=AGE")).isEqualTo(each);
    assertThat(total("review=HIPPO,AGE")).isEqualTo(each);
    assertThat(total("review=HIPPO,AGE,A4P")).isEqualTo(each + total("review=A4P"));
  }

  @Test
  void severalAddresseesAreAllThatAsksAnyOfThem() {
    TreeSet<String> either = new TreeSet<>(ids("addressee=SC"));
    either.addAll(ids("addressee=GA"));
    assertThat(either).isNotEmpty();
    assertThat(new TreeSet<>(ids("addressee=SC,GA"))).isEqualTo(either);
    assertThat(new TreeSet<>(ids("addressee=SC&addressee=GA"))).isEqualTo(either);
  }

  @Test
  void severalThemesAreRepeatedSinceTheyHaveCommas() {
    String review = fresh.review();
    propose(review, "1", "Women, peace and security");
    propose(review, "2", "Funds");
    long position = propose(review, "3", "Conduct");
    String list = "minPosition=%d&review=%s".formatted(position, review);
    assertThat(total(list + "&theme=Women,%20peace%20and%20security&theme=Funds")).isEqualTo(2);
    assertThat(total(list + "&theme=Funds,Conduct")).isZero();
  }

  @Test
  void ofSeveralTheUnknownIsSaid() {
    Answer answer = http.get("/api/recommendations?review=HIPPO,NOSUCH1,NOSUCH2");
    assertThat(answer.number("total")).isEqualTo(total("review=HIPPO"));
    assertThat(answer.body().path("notices").valueStream().map(JsonNode::toString))
        .hasSize(2)
        .anySatisfy(notice -> assertThat(notice).contains("NOSUCH1"))
        .anySatisfy(notice -> assertThat(notice).contains("NOSUCH2"));
    assertThat(http.get("/api/recommendations?review=HIPPO,nosuch").status()).isEqualTo(400);
  }

  @Test
  void entriesAndMoneyTakeSeveralToo() {
    assertThat(entries("review=HIPPO,AGE"))
        .isEqualTo(entries("review=HIPPO") + entries("review=AGE"));
    assertThat(http.get("/api/funding?review=HIPPO,AGE,A4P&addressee=SC,GA&by=SC").status())
        .isEqualTo(200);
  }

  @Test
  void textsStandAsReadersExpect() {
    String review = fresh.review();
    List<String> inOrder =
        List.of("\u00e4rger", "Arm", "arms", "\u00c4sthetik", "Zebra", "\u65e5\u672c");
    long position = 0;
    for (int i = 0; i < inOrder.size(); i++) {
      int at = (i * 5) % inOrder.size();
      position = propose(review, Integer.toString(at + 1), inOrder.get(at));
    }
    JsonNode titles =
        http.get(
                "/api/recommendations?sort=title&minPosition=%d&review=%s"
                    .formatted(position, review))
            .body();
    assertThat(titles.path("items").valueStream().map(item -> item.path("title").asString()))
        .containsExactlyElementsOf(inOrder);
    assertThat(
            http.get("/api/reviews/%s/matrix".formatted(review))
                .body()
                .path("items")
                .valueStream()
                .map(item -> item.path("theme").asString()))
        .containsExactlyElementsOf(inOrder);
    assertThat(
            http.get("/api/themes?review=" + review)
                .body()
                .path("items")
                .valueStream()
                .map(item -> item.path("theme").asString()))
        .containsExactlyElementsOf(inOrder);
  }

  @Test
  void instantsAlwaysHaveSixDigits() {
    long latest = http.get("/api/position").number("log");
    for (long position = Math.max(1, latest - 30); position <= latest; position++) {
      assertThat(http.get("/api/reviews?size=1&knownPosition=" + position).text("knownAt"))
          .matches("[0-9-]{10}T[0-9:]{8}[.][0-9]{6}Z");
    }
  }

  private long total(String query) {
    return http.get("/api/recommendations?" + query).number("total");
  }

  private long entries(String query) {
    return http.get("/api/entries?" + query).number("total");
  }

  private List<String> ids(String query) {
    return http.get("/api/recommendations?size=500&" + query)
        .body()
        .path("items")
        .valueStream()
        .map(item -> item.path("id").asString())
        .toList();
  }

  private long propose(String review, String number, String theme) {
    Answer answer =
        http.post(
            "/api/reviews/%s/recommendations".formatted(review),
            Map.of("number", number, "title", theme, "text", "Text", "theme", theme));
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    return answer.number("position");
  }
}
