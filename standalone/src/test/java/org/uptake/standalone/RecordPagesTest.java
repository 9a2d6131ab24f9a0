package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uptake.standalone.Http.Answer;

/** People record, correct and retract on pages: never twice, and without losing what they typed. */
class RecordPagesTest {

  private static final URI SITE = RunningUptake.address();

  private static final Map<String, String> STALLED =
      Map.of(
          "occurredOn-month", "October",
          "occurredOn-year", "2019",
          "addressee", "SC",
          "cause", "funding",
          "reason", "No money was pledged.",
          "evidence.0.title", "S/2019/800",
          "evidence.0.url", "https://undocs.org/S/2019/800");

  private final Http http = RunningUptake.http();
  private final Fresh fresh = new Fresh(http);
  private final Browser browser = new Browser(SITE);
  private String recommendation = "";

  @BeforeEach
  void signIn() {
    recommendation = fresh.recommendation();
    var ignored = PagesSignedInTest.signIn(browser, "/en", "steward");
  }

  private HttpResponse<String> form(String kind) {
    return browser.open("/en/recommendations/%s/record/%s".formatted(recommendation, kind));
  }

  /** Fills in the form of a page as it is shown, but for these boxes, and sends it. */
  static HttpResponse<String> send(
      Browser from, HttpResponse<String> page, Map<String, String> boxes) {
    FormElement form = formOf(page);
    Map<String, String> all = new LinkedHashMap<>();
    form.formData().forEach(box -> all.put(box.key(), box.value()));
    all.putAll(boxes);
    return from.post(form.attr("action"), all);
  }

  private HttpResponse<String> send(HttpResponse<String> page, Map<String, String> boxes) {
    return send(browser, page, boxes);
  }

  private static FormElement formOf(HttpResponse<String> page) {
    return (FormElement)
        Objects.requireNonNull(
            Jsoup.parse(page.body()).selectFirst("main form[method=post]"), page.body());
  }

  private static Document html(HttpResponse<String> page) {
    return PagesSignedInTest.html(page);
  }

  private static String heading(HttpResponse<String> page) {
    return html(page).select("h1").text();
  }

  private List<String> kindsRecorded() {
    return http.get("/api/recommendations/%s/entries?history=true".formatted(recommendation))
        .body()
        .path("items")
        .findValuesAsString("kind");
  }

  private Answer entry(HttpResponse<String> receipt) {
    String id = html(receipt).select("a[href*='#e-']").attr("href").replaceFirst("^.*#e-", "");
    return http.get("/api/recommendations/%s/entries/%s".formatted(recommendation, id));
  }

  @Test
  void anOfficerRecordsCorrectsAndRetracts() {
    HttpResponse<String> kinds =
        browser.open("/en/recommendations/%s/record".formatted(recommendation));
    String way = html(kinds).select(".kinds a[href*=/record/stalled]").attr("href");
    HttpResponse<String> check = send(browser.open(way), STALLED);
    assertThat(heading(check)).isEqualTo("Check before it is recorded");
    assertThat(html(check).select(".sum").text())
        .contains("October 2019", "no money", "S/2019/800");
    assertThat(kindsRecorded()).containsExactly("proposed");

    HttpResponse<String> receipt = send(check, Map.of());
    assertThat(heading(receipt)).isEqualTo("Recorded");
    Answer recorded = entry(receipt);
    assertThat(recorded.text("occurredOn")).isEqualTo("2019-10");
    assertThat(recorded.text("addressee")).isEqualTo("SC");
    assertThat(recorded.body().path("evidence").toString())
        .isEqualTo("[{\"title\":\"S/2019/800\",\"url\":\"https://undocs.org/S/2019/800\"}]");

    HttpResponse<String> correction =
        browser.open(html(receipt).select("a[href$=/correct]").attr("href"));
    HttpResponse<String> changed =
        send(correction, Map.of("cause", "security", "because", "The minutes put it so."));
    assertThat(html(changed).select(".sum del").text()).isEqualTo("no money");
    assertThat(html(changed).select(".sum ins").text()).isEqualTo("the security situation");
    HttpResponse<String> corrected = send(changed, Map.of());
    assertThat(heading(corrected)).isEqualTo("The correction is recorded");
    assertThat(entry(corrected).text("cause")).isEqualTo("security");
    assertThat(entry(corrected).text("reason")).isEqualTo("No money was pledged.");

    HttpResponse<String> retraction =
        browser.open(html(corrected).select("a[href$=/retract]").attr("href"));
    HttpResponse<String> last = send(retraction, Map.of("because", "It was another one."));
    assertThat(heading(send(last, Map.of()))).isEqualTo("It is retracted");
    assertThat(http.get("/api/recommendations/" + recommendation).text("stage"))
        .isEqualTo("proposed");
  }

  /** As the script of the page sends it; it is the only page that runs one. */
  @Test
  void whatIsTypedIsKeptBeforeAnyButton() {
    HttpResponse<String> details = form("stalled");
    assertThat(details.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "script-src 'self'; connect-src 'self'");
    assertThat(html(details).select("script").eachAttr("src"))
        .singleElement()
        .asString()
        .matches("/assets/keep-[0-9a-f]{16}\\.js");
    HttpResponse<String> kept = send(details, Map.of("reason", "No money was pl", "step", "keep"));
    assertThat(kept.statusCode()).isEqualTo(204);
    HttpResponse<String> again = browser.open(formOf(details).attr("action"));
    assertThat(formOf(again).select("[name=reason]").val()).isEqualTo("No money was pl");
    assertThat(kindsRecorded()).containsExactly("proposed");

    HttpResponse<String> check = send(again, STALLED);
    assertThat(check.headers().firstValue("Content-Security-Policy").orElse(""))
        .doesNotContain("script-src");
    assertThat(heading(send(check, Map.of()))).isEqualTo("Recorded");
    HttpResponse<String> late = send(details, Map.of("reason", "Too late", "step", "keep"));
    assertThat(heading(late)).isEqualTo("Recorded");
  }

  @Test
  void aFormSentTwiceOrGoneBackToRecordsOnce() {
    HttpResponse<String> details = form("stalled");
    HttpResponse<String> check = send(details, STALLED);
    HttpResponse<String> first = send(check, Map.of());
    HttpResponse<String> second = send(check, Map.of());
    HttpResponse<String> back = send(details, Map.of("reason", "Something else."));
    assertThat(List.of(heading(first), heading(second), heading(back))).containsOnly("Recorded");
    assertThat(second.uri()).isEqualTo(first.uri()).isEqualTo(back.uri());
    assertThat(kindsRecorded()).containsExactly("proposed", "stalled");
  }

  @Test
  void whatWasChangedInAnotherTabIsNotConfirmedUnseen() {
    HttpResponse<String> details = form("stalled");
    HttpResponse<String> seen = send(details, STALLED);
    Map<String, String> others = new LinkedHashMap<>(STALLED);
    others.put("reason", "Zqunseen.");
    var changed = send(details, others);
    assertThat(heading(changed)).isEqualTo("Check before it is recorded");
    HttpResponse<String> again = send(seen, Map.of());
    assertThat(heading(again)).isEqualTo("Check before it is recorded");
    assertThat(html(again).select("[role=alert]").text()).contains("changed");
    assertThat(again.body()).contains("Zqunseen.");
    assertThat(kindsRecorded()).containsExactly("proposed");
    assertThat(heading(send(again, Map.of()))).isEqualTo("Recorded");
  }

  /** What is kept for a table, a registration or an entry stays what it is. */
  @Test
  void aFormSentToTheIdOfAnotherDraftChangesNothing() {
    HttpResponse<String> paste = browser.open("/en/imports/table");
    HttpResponse<String> grid =
        send(paste, Map.of("table", "number,title\n1,Zqtable", "holds", "recommendations"));
    assertThat(grid.body()).contains("Zqtable");
    String table = grid.uri().getPath().replaceFirst(".*/", "");
    HttpResponse<String> details = form("stalled");
    Map<String, String> boxes = new LinkedHashMap<>(STALLED);
    boxes.putAll(Map.of("recommendation", recommendation, "kind", "stalled", "purpose", "record"));
    assertThat(browser.submit(details, "/en/drafts/" + table, boxes).statusCode()).isEqualTo(404);
    assertThat(
            browser
                .submit(details, "/en/registrations/" + table, Map.of("purpose", "review"))
                .statusCode())
        .isEqualTo(404);
    assertThat(browser.open("/en/drafts/" + table).statusCode()).isEqualTo(404);
    assertThat(browser.open(grid.uri().getPath()).body()).contains("Zqtable");
    String entry = formOf(send(details, Map.of("step", "more"))).attr("action");
    String own = entry.replaceFirst(".*/", "");
    assertThat(browser.submit(details, "/en/imports/table/" + own, Map.of("0.0", "x")).statusCode())
        .isEqualTo(404);
    assertThat(formOf(browser.open(entry)).select("[name=reason]")).hasSize(1);
  }

  /** Nine bytes of a plain form for each letter, which one with files has in three. */
  @Test
  void aTextMayBeAsLongInChineseAsAnywhere() {
    HttpResponse<String> page = form("observed");
    assertThat(formOf(page).attr("enctype")).isEqualTo("multipart/form-data");
    Map<String, String> boxes = new LinkedHashMap<>();
    formOf(page).formData().forEach(box -> boxes.put(box.key(), box.value()));
    boxes.putAll(Map.of("text", "文".repeat(20_000), "step", "later"));
    var kept = browser.postFile(formOf(page).attr("action"), boxes, "", new byte[0]);
    assertThat(heading(kept)).isEqualTo("My work");
    assertThat(formOf(browser.open(formOf(page).attr("action"))).select("[name=text]").text())
        .hasSize(20_000);
  }

  @Test
  void twoTabsOfOnePersonRecordTwoThings() {
    HttpResponse<String> one =
        send(
            form("endorsed"),
            Map.of("occurredOn-year", "2016", "addressee", "SC", "extent", "full"));
    HttpResponse<String> other =
        send(
            form("endorsed"),
            Map.of("occurredOn-year", "2017", "addressee", "SG", "extent", "full"));
    assertThat(List.of(heading(send(one, Map.of())), heading(send(other, Map.of()))))
        .containsOnly("Recorded");
    assertThat(kindsRecorded()).containsExactly("proposed", "endorsed", "endorsed");
  }

  @Test
  void whatIsWrongIsToldBesideItsBoxAndNothingTypedIsLost() {
    HttpResponse<String> wrong =
        send(
            form("stalled"),
            Map.of(
                "occurredOn-month",
                "13",
                "occurredOn-year",
                "2019",
                "reason",
                "<b>\"&' Arab \u0639"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    Document page = html(wrong);
    assertThat(page.select(".err-sum a").eachAttr("href"))
        .containsExactlyInAnyOrder("#occurredOn", "#addressee", "#cause");
    for (String box : page.select(".err-sum a").eachAttr("href")) {
      assertThat(page.select(box)).as(box).hasSize(1);
    }
    assertThat(page.select("[name=occurredOn-month]").val()).isEqualTo("13");
    assertThat(page.select("[name=reason]").text()).isEqualTo("<b>\"&' Arab \u0639");
    assertThat(page.select("#err-occurredOn").text())
        .contains("October 2019", "the year alone will do");
    assertThat(send(wrong, STALLED).statusCode()).isEqualTo(200);
  }

  @Test
  void whatIsBegunIsKeptForItsOwnerAlone() {
    HttpResponse<String> mine = send(form("stalled"), Map.of("reason", "Zqkept", "step", "later"));
    assertThat(heading(mine)).isEqualTo("My work");
    String draft = html(mine).select("a[href*=/drafts/]").attr("href");
    assertThat(browser.open(draft).body()).contains("Zqkept");
    Browser other = new Browser(SITE);
    var ignored = PagesSignedInTest.signIn(other, "/en", "reporter");
    assertThat(other.open(draft).statusCode()).isEqualTo(404);
    assertThat(other.open("/en/me").body()).doesNotContain(draft);
    assertThat(new Browser(SITE).open(draft).body()).contains("<h1>Sign in</h1>");
    HttpResponse<String> thrown = browser.submit(mine, draft + "/removal", Map.of());
    assertThat(thrown.body()).doesNotContain(draft);
  }

  @Test
  void whatCannotEvenBeKeptIsShownAgainAsItWasTyped() {
    HttpResponse<String> refused =
        send(form("stalled"), Map.of("reason", "Zq\u0000nul", "cause", "funding"));
    assertThat(refused.statusCode()).isEqualTo(422);
    Document page = html(refused);
    assertThat(page.select(".err-sum a").eachAttr("href")).containsExactly("#reason");
    assertThat(page.select("[name=cause][checked]").val()).isEqualTo("funding");
    assertThat(page.select("link[hreflang], .langs a").eachAttr("href").toString())
        .doesNotContain("reason");
  }

  @Test
  void aSessionThatEndsWhileSomebodyTypesLosesNothing() {
    HttpResponse<String> details = form("stalled");
    Browser later = new Browser(SITE);
    HttpResponse<String> ended = send(later, details, STALLED);
    assertThat(ended.statusCode()).isEqualTo(403);
    assertThat(heading(ended)).isEqualTo("Your session has ended, and nothing is lost");
    assertThat(formOf(ended).select("[name=reason]").val()).isEqualTo("No money was pledged.");
    assertThat(html(ended).select("a[href*=reason]")).isEmpty();
    assertThat(kindsRecorded()).containsExactly("proposed");
    HttpResponse<String> still = send(later, ended, Map.of());
    assertThat(still.statusCode()).isEqualTo(403);
    var ignored = PagesSignedInTest.signIn(later, "/en", "steward");
    HttpResponse<String> check = send(later, still, Map.of());
    assertThat(heading(check)).isEqualTo("Check before it is recorded");
    assertThat(heading(send(later, check, Map.of()))).isEqualTo("Recorded");
  }

  @Test
  void aFormOfAnotherSiteIsNotTaken() {
    HttpResponse<String> details = form("stalled");
    String address = formOf(details).attr("action");
    HttpResponse<String> forged =
        browser.post(
            address,
            Map.of(
                "recommendation",
                recommendation,
                "kind",
                "stalled",
                "reason",
                "Zqforged",
                "_again",
                "x"));
    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(browser.open(address).statusCode()).isEqualTo(404);
    HttpResponse<String> proof = new Browser(SITE).post(address, Map.of("reason", "Zqforged"));
    Map<String, String> stolen = new LinkedHashMap<>();
    formOf(proof).formData().forEach(box -> stolen.put(box.key(), box.value()));
    assertThat(browser.post(address, stolen).statusCode()).isEqualTo(403);
    assertThat(browser.open(address).statusCode()).isEqualTo(404);
  }

  @Test
  void whatContradictsIsToldWithTheEntryInTheWay() {
    String standstill =
        fresh.entry(
            recommendation,
            Map.of(
                "kind",
                "stalled",
                "occurredOn",
                "2018",
                "addressee",
                "SC",
                "cause",
                "other",
                "reason",
                "So it is."));
    HttpResponse<String> refused = send(form("stalled"), STALLED);
    assertThat(refused.statusCode()).isEqualTo(422);
    Document page = html(refused);
    assertThat(page.select(".err-sum a").attr("href"))
        .isEqualTo("/en/recommendations/%s#e-%s".formatted(recommendation, standstill));
    assertThat(page.select("main form button")).isEmpty();
  }

  @Test
  void somethingAlikeHasToBeComparedFirst() {
    assertThat(
            heading(
                send(
                    send(
                        form("endorsed"),
                        Map.of("occurredOn-year", "2016", "addressee", "SC", "extent", "full")),
                    Map.of())))
        .isEqualTo("Recorded");
    HttpResponse<String> again =
        send(
            form("endorsed"),
            Map.of("occurredOn-year", "2016", "addressee", "SC", "extent", "full"));
    assertThat(html(again).select("#distinct")).hasSize(1);
    HttpResponse<String> missing = send(again, Map.of());
    assertThat(missing.statusCode()).isEqualTo(422);
    assertThat(kindsRecorded()).containsExactly("proposed", "endorsed");
    assertThat(heading(send(missing, Map.of("distinct", "1")))).isEqualTo("Recorded");
  }

  @Test
  void aCorrectionThatSomebodyOvertookIsLookedAtAgain() {
    String entry =
        fresh.entry(
            recommendation,
            Map.of("kind", "endorsed", "occurredOn", "2016", "by", "SC", "extent", "full"));
    String address = "/en/recommendations/%s/entries/%s/correct".formatted(recommendation, entry);
    await().until(() -> browser.open(address).statusCode() == 200);
    HttpResponse<String> details = browser.open(address);
    HttpResponse<String> check =
        send(details, Map.of("extent", "partial", "because", "Read again."));
    String ignored =
        fresh.entry(
            recommendation,
            Map.of("kind", "endorsed", "occurredOn", "2017", "by", "SG", "extent", "full"));
    HttpResponse<String> overtaken = send(check, Map.of());
    assertThat(html(overtaken).select("[role=alert]").text()).contains("since you began");
    assertThat(heading(send(overtaken, Map.of()))).isEqualTo("The correction is recorded");
  }

  static Stream<Object[]> kinds() {
    return Stream.of(
        new Object[] {"planned", Map.of("lead", "SC", "targetDate-year", "2030")},
        new Object[] {
          "funded",
          Map.of("amount", "1 500 000", "currency", "usd", "phase", "pledged", "channel", "fund")
        },
        new Object[] {
          "progress-reported",
          Map.of(
              "movement",
              "advanced",
              "summary",
              "It moves.",
              "measures.0.indicator",
              "Posts",
              "measures.0.value",
              "12")
        },
        new Object[] {"implemented", Map.of("extent", "partial", "summary", "Half of it.")},
        new Object[] {"declined", Map.of("reason", "Not ours.")},
        new Object[] {
          "observed",
          Map.of(
              "stance",
              "adds",
              "text",
              "Seen in the field.",
              "place",
              "Goma",
              "visibility",
              "restricted",
              "disclosedOn-day",
              "1",
              "disclosedOn-month",
              "6",
              "disclosedOn-year",
              "2030")
        },
        new Object[] {
          "closed", Map.of("ground", "overtaken", "explanation", "Nobody asks any more.")
        },
        new Object[] {"transferred", Map.of("addressee", "SG", "to", "DPO")},
        new Object[] {"linked", Map.of("to", "HIPPO-12", "relation", "reinforces")});
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyKindCanBeRecorded(String kind, Map<String, String> boxes) {
    Map<String, String> all = new LinkedHashMap<>(boxes);
    all.put("occurredOn-year", "2019");
    all.putIfAbsent("addressee", "*");
    HttpResponse<String> receipt = send(send(form(kind), all), Map.of());
    assertThat(heading(receipt)).as(receipt.body()).isEqualTo("Recorded");
    assertThat(entry(receipt).text("kind")).isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"reader", "auditor", "administrator"})
  void whoMayNotRecordIsOfferedNothing(String who) {
    Browser other = new Browser(SITE);
    var ignored = PagesSignedInTest.signIn(other, "/en", who);
    String page = "/en/recommendations/" + recommendation;
    assertThat(html(other.open(page)).select("a[href*=/record], a[href*=/correct]")).isEmpty();
    Document kinds = html(other.open(page + "/record"));
    assertThat(kinds.select(".kinds a")).isEmpty();
    assertThat(kinds.select("dd").text()).contains("Stewards record this.");
    HttpResponse<String> details = other.open(page + "/record/endorsed");
    HttpResponse<String> refused =
        send(
            other, details, Map.of("occurredOn-year", "2016", "addressee", "SC", "extent", "full"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(html(refused).select(".err-sum").text()).contains("steward");
    assertThat(kindsRecorded()).containsExactly("proposed");
  }

  @Test
  void aReporterSpeaksForTheirOwnOrganisation() {
    Browser reporter = new Browser(SITE);
    var ignored = PagesSignedInTest.signIn(reporter, "/en", "reporter");
    HttpResponse<String> details =
        reporter.open("/en/recommendations/%s/record/stalled".formatted(recommendation));
    assertThat(html(details).select("input[name=by]").attr("type")).isEqualTo("hidden");
    HttpResponse<String> receipt = send(reporter, send(reporter, details, STALLED), Map.of());
    assertThat(entry(receipt).text("by")).isEqualTo("DPO");
  }

  @Test
  void whatNobodyMayLinkToIsTextAndNotAnAddress() {
    HttpResponse<String> wrong =
        send(
            form("stalled"),
            Map.of("evidence.0.title", "x", "evidence.0.url", "javascript:alert(1)"));
    assertThat(html(wrong).select("a[href^=javascript]")).isEmpty();
    assertThat(html(wrong).select(".err-sum a").eachAttr("href")).contains("#evidence.0.url");
  }
}
