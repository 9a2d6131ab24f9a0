package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uptake.standalone.Http.Answer;

/** People register reviews and stakeholders and propose recommendations on pages, each once. */
class RegistrationPagesTest {

  private static final URI SITE = RunningUptake.address();
  private static final String NASTY = "</textarea><script>alert(1)</script>\"'><img src=x>";

  private final Http http = RunningUptake.http();
  private final Fresh fresh = new Fresh(http);
  private final Browser browser = new Browser(SITE);

  @BeforeEach
  void signIn() {
    var ignored = PagesSignedInTest.signIn(browser, "/en", "steward");
  }

  private static Document html(HttpResponse<String> page) {
    return PagesSignedInTest.html(page);
  }

  private static String heading(HttpResponse<String> page) {
    return html(page).select("h1").text();
  }

  private static HttpResponse<String> send(
      Browser from, HttpResponse<String> page, Map<String, String> boxes) {
    return RecordPagesTest.send(from, page, boxes);
  }

  private HttpResponse<String> send(HttpResponse<String> page, Map<String, String> boxes) {
    return send(browser, page, boxes);
  }

  private static List<String> wrong(HttpResponse<String> page) {
    assertThat(page.statusCode()).as(page.body()).isEqualTo(422);
    List<String> boxes = html(page).select(".err-sum a").eachAttr("href");
    for (String box : boxes) {
      assertThat(html(page).getElementById(box.substring(1))).as(box).isNotNull();
    }
    return boxes;
  }

  @Test
  void aReviewIsRegisteredAndItsRecommendationsOneAfterTheOther() {
    String code = Fresh.word();
    assertThat(html(browser.open("/en/reviews")).select("a[href$=/reviews/new]")).hasSize(1);
    HttpResponse<String> receipt =
        send(
            browser.open("/en/reviews/new"),
            Map.of(
                "code", code,
                "title", "A review",
                "publishedOn-month", "June",
                "publishedOn-year", "2015",
                "symbol", "A/70/95",
                "custodian", "DPO Department of Peace Operations",
                "reportingPeriodMonths", "6"));
    assertThat(heading(receipt)).isEqualTo("Recorded: " + code);
    Answer review = http.get("/api/reviews/" + code);
    assertThat(review.text("publishedOn")).isEqualTo("2015-06");
    assertThat(review.text("custodian")).isEqualTo("DPO");
    assertThat(review.number("reportingPeriodMonths")).isEqualTo(6);

    HttpResponse<String> form =
        browser.open(html(receipt).select("main a[href$=/propose]").attr("href"));
    HttpResponse<String> next =
        send(
            form,
            Map.of(
                "number", "1",
                "title", "First",
                "text", "Do this.",
                "addressees.0.code", "SC Security Council",
                "addressees.1.code", "SG",
                "evidence.0.title", "A/70/95",
                "step", "another"));
    assertThat(html(next).select(".done").text()).isEqualTo("Recorded: %s-1".formatted(code));
    assertThat(html(next).select("[name=number]").val()).isEqualTo("2");
    HttpResponse<String> second =
        send(
            next,
            Map.of("title", "Second", "text", "Do that.", "occurredOn-year", "2016", "by", "SG"));
    assertThat(heading(second)).isEqualTo("Recorded: %s-2".formatted(code));
    await()
        .untilAsserted(
            () ->
                assertThat(http.get("/api/reviews/" + code).number("recommendations"))
                    .isEqualTo(2));
    Answer first = http.get("/api/recommendations/%s-1".formatted(code));
    assertThat(first.body().path("addressees").toString()).isEqualTo("[\"SC\",\"SG\"]");
    assertThat(first.text("proposedOn")).isEqualTo("2015-06");
  }

  @Test
  void aFormSentTwiceOrGoneBackToRecordsOnce() {
    String code = Fresh.word();
    Map<String, String> boxes = Map.of("code", code, "name", "A body", "kind", "research");
    HttpResponse<String> form = browser.open("/en/stakeholders/new");
    HttpResponse<String> first = send(form, boxes);
    HttpResponse<String> twice = send(form, boxes);
    HttpResponse<String> back =
        send(form, Map.of("code", code + "B", "name", "B", "kind", "research"));
    assertThat(List.of(heading(first), heading(twice), heading(back)))
        .containsOnly("Recorded: " + code);
    assertThat(twice.uri()).isEqualTo(first.uri()).isEqualTo(back.uri());
    assertThat(http.get("/api/stakeholders/" + code).text("name")).isEqualTo("A body");
    assertThat(http.get("/api/stakeholders/%sB".formatted(code)).status()).isEqualTo(404);
  }

  @Test
  void everyRefusalIsToldAtItsField() {
    assertThat(wrong(send(browser.open("/en/reviews/new"), Map.of("publishedOn-month", "13"))))
        .containsExactlyInAnyOrder("#code", "#title", "#publishedOn");
    assertThat(
            wrong(
                send(
                    browser.open("/en/reviews/new"),
                    Map.of(
                        "code", "HIPPO",
                        "title", "T",
                        "publishedOn-year", "2015",
                        "custodian", "NOBODY-HERE",
                        "reportingPeriodMonths", "61"))))
        .containsExactlyInAnyOrder("#custodian", "#reportingPeriodMonths");
    assertThat(
            wrong(
                send(
                    browser.open("/en/reviews/new"),
                    Map.of("code", "HIPPO", "title", "T", "publishedOn-year", "2015"))))
        .containsExactly("#code");
    assertThat(wrong(send(browser.open("/en/stakeholders/new"), Map.of("code", "a b"))))
        .containsExactlyInAnyOrder("#code", "#name", "#kind");
    String propose = "/en/reviews/%s/propose".formatted(review());
    assertThat(
            wrong(
                send(
                    browser.open(propose),
                    Map.of(
                        "number", "1/2",
                        "addressees.0.code", "SC",
                        "addressees.1.code", "NOBODY-HERE",
                        "evidence.0.title", "T",
                        "evidence.0.url", "javascript:alert(1)"))))
        .contains("#number", "#title", "#text")
        .doesNotContain("#addressees.0");
    assertThat(
            wrong(
                send(
                    browser.open(propose),
                    Map.of(
                        "number", "1",
                        "title", "T",
                        "text", "X",
                        "addressees.0.code", "SC",
                        "addressees.1.code", "NOBODY-HERE",
                        "evidence.0.title", "T",
                        "evidence.0.url", "javascript:alert(1)"))))
        .containsExactlyInAnyOrder("#addressees.1", "#evidence.0.url");
    assertThat(browser.open("/en/reviews/NONE/propose").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "/reviews/new, title summary commissionedBy symbol custodian code",
    "/stakeholders/new, name code",
    "/reviews/HIPPO/propose, title text theme action source location note number addressees.0.code"
  })
  void whatIsTypedIsTextAndNothingElse(String page, String boxes) {
    Map<String, String> typed = new LinkedHashMap<>();
    for (String box : boxes.split(" ")) {
      typed.put(box, NASTY);
    }
    for (String language : List.of("en", "ar")) {
      HttpResponse<String> refused = send(browser.open("/" + language + page), typed);
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(html(refused).select("script:not([src^=/assets/keep-]), img")).isEmpty();
      for (String box : typed.keySet()) {
        assertThat(html(refused).select("[name='%s']".formatted(box)).val()).isEqualTo(NASTY);
      }
    }
  }

  /** A review that pages know of. */
  private String review() {
    String code = fresh.review();
    await().until(() -> http.get("/api/reviews/" + code).status() == 200);
    return code;
  }

  @Test
  void whatIsBegunIsKeptAndFoundInOnesWork() {
    HttpResponse<String> mine =
        send(
            browser.open("/en/reviews/%s/propose".formatted(review())),
            Map.of("title", "Zqkept", "step", "later"));
    assertThat(heading(mine)).isEqualTo("My work");
    HttpResponse<String> again =
        browser.open(html(mine).select("a[href*=/registrations/]").attr("href"));
    assertThat(html(again).select("[name=title]").val()).isEqualTo("Zqkept");
    HttpResponse<String> more = send(again, Map.of("evidence.0.title", "One", "step", "more"));
    assertThat(html(more).select("[name='evidence.1.title']")).hasSize(1);
    assertThat(html(more).select("[name='evidence.0.title']").val()).isEqualTo("One");
  }

  @Test
  void aSessionThatEndsWhileSomebodyTypesLosesNothing() {
    String code = Fresh.word();
    HttpResponse<String> form = browser.open("/en/stakeholders/new");
    Browser later = new Browser(SITE);
    HttpResponse<String> ended =
        send(later, form, Map.of("code", code, "name", "Zqname", "kind", "research"));
    assertThat(ended.statusCode()).isEqualTo(403);
    var ignored = PagesSignedInTest.signIn(later, "/en", "steward");
    assertThat(heading(send(later, ended, Map.of()))).isEqualTo("Recorded: " + code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"reader", "reporter", "verifier"})
  void whoMayNotIsOfferedNothingAndToldByTheApi(String who) {
    Browser other = new Browser(SITE);
    var ignored = PagesSignedInTest.signIn(other, "/en", who);
    for (String page : List.of("/en/reviews", "/en/reviews/HIPPO", "/en/stakeholders")) {
      assertThat(html(other.open(page)).select("main a[href$=/new], main a[href$=/propose]"))
          .isEmpty();
    }
    HttpResponse<String> form = other.open("/en/stakeholders/new");
    assertThat(html(form).select("main form")).isEmpty();
    String draft = form.uri().getQuery().replaceFirst(".*draft=", "");
    String code = Fresh.word();
    HttpResponse<String> refused =
        other.post(
            "/en/registrations/" + draft,
            Map.of(
                "_csrf", Browser.csrf(form),
                "purpose", "stakeholder",
                "code", code,
                "name", "N",
                "kind", "research"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(html(refused).select(".err-sum").text()).contains("steward");
    assertThat(http.get("/api/stakeholders/" + code).status()).isEqualTo(404);
  }
}
