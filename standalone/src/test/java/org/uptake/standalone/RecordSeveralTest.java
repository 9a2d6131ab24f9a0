package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uptake.standalone.PagesSignedInTest.html;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One act is recorded for several recommendations at once: each for itself, and each once. */
class RecordSeveralTest {

  private static final URI SITE = RunningUptake.address();

  private static final Map<String, String> RESUMED =
      Map.of("occurredOn-year", "2020", "addressee", "SC", "note", "The Council met on all of it.");

  private final Http http = RunningUptake.http();
  private final Browser browser = new Browser(SITE);
  private String review = "";

  @BeforeEach
  void standStill() {
    review = new Fresh(http).review();
    for (String number : List.of("1", "2", "3")) {
      var ignored =
          http.post(
              "/api/reviews/%s/recommendations".formatted(review),
              Map.of(
                  "number",
                  number,
                  "title",
                  "Agree on " + number,
                  "text",
                  "Agree with the document.",
                  "addressees",
                  List.of("SC", "SG")));
    }
    stall("1");
    stall("2");
    var page = PagesSignedInTest.signIn(browser, "/en", "steward");
    assertThat(page.statusCode()).isEqualTo(200);
  }

  private void stall(String number) {
    var stalled =
        http.post(
            "/api/recommendations/%s/entries".formatted(id(number)),
            Map.of(
                "kind", "stalled",
                "occurredOn", "2019",
                "addressee", "SC",
                "cause", "funding",
                "reason", "No money was pledged."));
    assertThat(stalled.status()).as(stalled.response().body()).isEqualTo(201);
    var read = http.get("/api/reviews?minPosition=" + stalled.number("position"));
    assertThat(read.status()).isEqualTo(200);
  }

  private String id(String number) {
    return review + "-" + number;
  }

  private HttpResponse<String> send(HttpResponse<String> page, Map<String, String> boxes) {
    return RecordPagesTest.send(browser, page, boxes);
  }

  private HttpResponse<String> pick(String kind, String... numbers) {
    Map<String, String> boxes = new HashMap<>(Map.of("kind", kind));
    Stream.of(numbers).forEach(number -> boxes.put("other." + id(number), "1"));
    return send(browser.open("/en/record?review=" + review), boxes);
  }

  private static String heading(HttpResponse<String> page) {
    return html(page).select("h1").text();
  }

  private List<String> kinds(String number) {
    return http.get("/api/recommendations/%s/entries?history=true".formatted(id(number)))
        .body()
        .path("items")
        .findValuesAsString("kind");
  }

  @Test
  void thoseThatCanBeAreRecordedOnceEach() {
    Document list = html(browser.open("/en/recommendations?review=" + review));
    HttpResponse<String> from = browser.open(list.select("a[href^=/en/record?]").attr("href"));
    assertThat(html(from).select("input[type=checkbox]").eachAttr("name"))
        .containsExactly("other." + id("1"), "other." + id("2"), "other." + id("3"));

    HttpResponse<String> details = pick("resumed", "1", "2", "3");
    assertThat(html(details).select("details.lead summary").text())
        .isEqualTo("For 3 recommendations");
    HttpResponse<String> check = send(details, RESUMED);
    assertThat(heading(check)).isEqualTo("Check before it is recorded");
    assertThat(html(check).select("ol.several > li").eachText())
        .satisfiesExactly(
            first -> assertThat(first).contains(id("1")).doesNotContain("Not recorded"),
            second -> assertThat(second).contains(id("2")).doesNotContain("Not recorded"),
            third -> assertThat(third).contains(id("3"), "Not recorded for this one."));
    assertThat(html(check).select("main form button").text())
        .isEqualTo("Record it for 2 recommendations");
    assertThat(kinds("1")).doesNotContain("resumed");

    HttpResponse<String> receipts = send(check, Map.of());
    HttpResponse<String> again = send(check, Map.of());
    assertThat(List.of(heading(receipts), heading(again)))
        .containsOnly("Recorded for 2 recommendations", "Check before it is recorded");
    assertThat(kinds("1")).containsExactly("proposed", "stalled", "resumed");
    assertThat(kinds("2")).containsExactly("proposed", "stalled", "resumed");
    assertThat(kinds("3")).containsExactly("proposed");
    assertThat(html(receipts).select("ol.several .rec")).hasSize(2);
  }

  @Test
  void theRestIsRecordedWhenItCanBe() {
    HttpResponse<String> check = send(pick("resumed", "2", "3"), RESUMED);
    HttpResponse<String> receipts = send(check, Map.of());
    assertThat(heading(receipts)).isEqualTo("Recorded for one recommendation");
    String left = html(receipts).select("a[href$=/check]").attr("href");
    HttpResponse<String> refused = browser.open(left);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(html(refused).select(".err-sum h2").text())
        .isEqualTo("This cannot be recorded for any of them");

    stall("3");
    HttpResponse<String> whole = send(browser.open(left), Map.of());
    assertThat(heading(whole)).isEqualTo("Recorded for 2 recommendations");
    assertThat(kinds("2")).containsExactly("proposed", "stalled", "resumed");
    assertThat(kinds("3")).containsExactly("proposed", "stalled", "resumed");
    assertThat(browser.open(left).uri()).isEqualTo(whole.uri());
    assertThat(html(browser.open("/en/me")).select("main").text())
        .contains(id("2") + " and one other Recorded: It moves again");
  }

  @Test
  void asManyAsCanBeAtOnceAreDoneInTheEnd() {
    for (int number = 4; number <= 50; number++) {
      var ignored =
          http.post(
              "/api/reviews/%s/recommendations".formatted(review),
              Map.of(
                  "number",
                  "" + number,
                  "title",
                  "Agree on " + number,
                  "text",
                  "Agree with the document.",
                  "addressees",
                  List.of("SC", "SG")));
    }
    String[] all = IntStream.rangeClosed(1, 50).mapToObj(String::valueOf).toArray(String[]::new);
    HttpResponse<String> check =
        send(
            pick("observed", all),
            Map.of(
                "occurredOn-year",
                "2020",
                "addressee",
                "SC",
                "stance",
                "agrees",
                "text",
                "So it is."));
    HttpResponse<String> receipts = send(check, Map.of());
    assertThat(heading(receipts)).isEqualTo("Recorded for 50 recommendations");
    assertThat(html(receipts).select("a[href$=/check]")).isEmpty();
    assertThat(html(browser.open("/en/me")).select("main").text())
        .contains("and 49 others Recorded");
  }

  @Test
  void whatIsWrongWithTheFormIsToldOnce() {
    HttpResponse<String> details = pick("resumed", "1", "2");
    HttpResponse<String> refused = send(details, Map.of("occurredOn-year", "soon"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(html(refused).select(".err-sum a").eachAttr("href"))
        .containsExactlyInAnyOrder("#addressee", "#occurredOn");
    assertThat(html(refused).select("input[name^=other]").eachAttr("name"))
        .containsExactly("other." + id("2"));
  }

  @Test
  void whatMayBeTheSameIsComparedFirst() {
    Map<String, String> observed =
        Map.of(
            "occurredOn-year", "2020", "addressee", "SC", "stance", "agrees", "text", "So it is.");
    HttpResponse<String> once = send(pick("observed", "1"), observed);
    assertThat(heading(send(once, Map.of()))).as(once.body()).isEqualTo("Recorded");
    HttpResponse<String> check = send(pick("observed", "1", "2"), observed);
    assertThat(html(check).select("ol.several .warn a").text())
        .startsWith("Something like it is recorded already");
    HttpResponse<String> refused = send(check, Map.of());
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(html(refused).select(".err-sum a").eachAttr("href")).containsExactly("#distinct");
    assertThat(heading(send(refused, Map.of("distinct", "1"))))
        .isEqualTo("Recorded for 2 recommendations");
  }

  @Test
  void whatIsNotChosenIsAskedFor() {
    HttpResponse<String> page = browser.open("/en/record?review=" + review);
    HttpResponse<String> nothing = send(page, Map.of());
    assertThat(nothing.statusCode()).isEqualTo(422);
    assertThat(html(nothing).select(".err-sum a").eachAttr("href"))
        .containsExactly("#kind", "#picked");

    Map<String, String> many = new HashMap<>();
    IntStream.rangeClosed(1, 51).forEach(number -> many.put("other." + id("" + number), "1"));
    HttpResponse<String> tooMany = send(page, many);
    assertThat(html(tooMany).select("#err-picked").text())
        .contains("51 are chosen; at most 50 can be recorded at once");
    assertThat(html(tooMany).select("input[type=checkbox][checked]")).hasSize(3);
    assertThat(html(tooMany).select("link[hreflang], .langs a").eachAttr("href").toString())
        .doesNotContain("other.");
  }

  @Test
  void aReaderIsOfferedNothing() {
    Browser other = new Browser(SITE);
    var ignored = PagesSignedInTest.signIn(other, "/en", "reader");
    assertThat(html(other.open("/en/recommendations?review=" + review)).select("a[href*=record]"))
        .isEmpty();
    HttpResponse<String> page = other.open("/en/record?review=" + review);
    assertThat(html(page).select("[name=kind]")).isEmpty();
    Map<String, String> boxes = Map.of("kind", "resumed", "other." + id("1"), "1");
    assertThat(RecordPagesTest.send(other, page, boxes).statusCode()).isEqualTo(422);
    assertThat(new Browser(SITE).ask("/en/record?review=" + review).statusCode()).isEqualTo(302);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<script>alert(1)</script>", "NONE-1", "../../accounts", "HIPPO-1%00"})
  void whatIsNoRecommendationIsNotFound(String picked) {
    Map<String, String> boxes =
        Map.of("kind", "resumed", "other." + id("1"), "1", "other." + picked, "1");
    HttpResponse<String> page = send(browser.open("/en/record?review=" + review), boxes);
    assertThat(page.statusCode()).isBetween(400, 422);
    assertThat(page.body()).doesNotContain("<script>alert");
    assertThat(kinds("1")).doesNotContain("resumed");
  }
}
