package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uptake.standalone.PagesSignedInTest.html;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Stewards revise reviews and stakeholders on pages, with the reason, and each time once. */
class RevisionPagesTest {

  private static final URI SITE = RunningUptake.address();
  private static final String NASTY = "</textarea><script>alert(1)</script>";

  private final Http http = RunningUptake.http();
  private final Fresh fresh = new Fresh(http);
  private final Browser browser = new Browser(SITE);

  @BeforeEach
  void signIn() {
    assertThat(PagesSignedInTest.signIn(browser, "/en", "steward").statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> send(HttpResponse<String> page, Map<String, String> boxes) {
    return RecordPagesTest.send(browser, page, boxes);
  }

  private Http.Answer review(String code, long atLeast) {
    return http.get("/api/reviews/%s?minPosition=%d".formatted(code, atLeast));
  }

  private long end() {
    return http.get("/api/position").number("log");
  }

  @Test
  void theReportingPeriodOfAReviewChangesOnceWithItsReason() {
    String code = fresh.review();
    assertThat(review(code, end()).status()).isEqualTo(200);
    String way = html(browser.open("/en/reviews/" + code)).select("a[href$=/revise]").attr("href");
    HttpResponse<String> form = browser.open(way);
    assertThat(html(form).select("[name=title]").val()).isEqualTo("Agreement");
    assertThat(html(form).select("[name=publishedOn-year]").val()).isEqualTo("2015");
    assertThat(html(form).select("[name=code]")).isEmpty();

    HttpResponse<String> unreasoned = send(form, Map.of("reportingPeriodMonths", "6"));
    assertThat(unreasoned.statusCode()).isEqualTo(422);
    assertThat(html(unreasoned).select(".err-sum a").eachAttr("href")).containsExactly("#because");
    assertThat(html(unreasoned).select("[name=reportingPeriodMonths]").val()).isEqualTo("6");

    Map<String, String> why = Map.of("because", "The committee asks twice a year.");
    HttpResponse<String> revised = send(unreasoned, why);
    assertThat(revised.uri().getPath()).isEqualTo("/en/reviews/" + code);
    HttpResponse<String> again = send(unreasoned, why);
    assertThat(again.uri()).isEqualTo(revised.uri());
    Http.Answer now = review(code, end());
    assertThat(now.number("reportingPeriodMonths")).isEqualTo(6);
    assertThat(now.number("version")).isEqualTo(2);
    assertThat(now.text("title")).isEqualTo("Agreement");
  }

  @Test
  void whoeverIsOvertakenLooksOnceMore() {
    String code = fresh.review();
    assertThat(review(code, end()).status()).isEqualTo(200);
    HttpResponse<String> form = browser.open("/en/reviews/%s/revise".formatted(code));
    Http.Answer other =
        http.post(
            "/api/reviews/%s/revisions".formatted(code),
            Map.of("symbol", "A/70/95", "reason", "It has a symbol."));
    assertThat(other.status()).isEqualTo(200);
    assertThat(review(code, end()).text("symbol")).isEqualTo("A/70/95");

    Map<String, String> typed = Map.of("title", NASTY, "because", "Better so.");
    HttpResponse<String> overtaken = send(form, typed);
    assertThat(overtaken.statusCode()).isEqualTo(422);
    assertThat(html(overtaken).select(".err-sum").text()).contains("since you began");
    assertThat(html(overtaken).select("[name=title]").val()).isEqualTo(NASTY);
    assertThat(html(overtaken).select("script")).isEmpty();
    HttpResponse<String> shown = send(overtaken, Map.of("symbol", "A/70/95"));
    assertThat(html(shown).select("script")).isEmpty();
    Http.Answer now = review(code, end());
    assertThat(now.text("title")).isEqualTo(NASTY);
    assertThat(now.text("symbol")).isEqualTo("A/70/95");
  }

  @Test
  void aStakeholderIsRenamed() {
    String code = fresh.stakeholder();
    assertThat(http.get("/api/stakeholders/%s?minPosition=%d".formatted(code, end())).status())
        .isEqualTo(200);
    HttpResponse<String> form = browser.open("/en/stakeholders/%s/revise".formatted(code));
    HttpResponse<String> same = send(form, Map.of("because", "For nothing."));
    assertThat(same.statusCode()).isEqualTo(422);
    HttpResponse<String> shown = send(form, Map.of("name", "Accord", "because", "Renamed."));
    assertThat(shown.uri().getPath()).isEqualTo("/en/stakeholders/" + code);
    assertThat(http.get("/api/stakeholders/%s?minPosition=%d".formatted(code, end())).text("name"))
        .isEqualTo("Accord");
  }

  @Test
  void aStakeholderIsRenamedSinceAYearAndSucceeded() {
    String code = fresh.stakeholder();
    String successor = fresh.stakeholder();
    assertThat(http.get("/api/stakeholders/%s?minPosition=%d".formatted(code, end())).status())
        .isEqualTo(200);
    HttpResponse<String> form = browser.open("/en/stakeholders/%s/revise".formatted(code));
    HttpResponse<String> shown =
        send(
            form,
            Map.of(
                "name", "Accord", "since-year", "2019", "successor", successor, "because", "So."));
    assertThat(shown.uri().getPath()).isEqualTo("/en/stakeholders/" + code);
    var ignored = http.get("/api/stakeholders/%s?minPosition=%d".formatted(code, end()));
    Document page = html(browser.open("/en/stakeholders/" + code));
    assertThat(page.select("h1").text()).isEqualTo("Accord");
    assertThat(page.select("main").text())
        .contains("Called so since 2019. Before that: Agreement.", "In its place: Agreement");
    assertThat(page.select("a[href$=/stakeholders/" + successor + "]")).isNotEmpty();
    assertThat(
            html(browser.open("/en/stakeholders/%s?asOf=2018-12-31".formatted(code)))
                .select("h1")
                .text())
        .isEqualTo("Agreement");
  }

  @Test
  void aNameThatStaysCanHoldFromAnEarlierDay() {
    String code = fresh.stakeholder();
    Http.Answer renamed =
        http.post(
            "/api/stakeholders/%s/revisions".formatted(code),
            Map.of("name", "Accord", "since", "2019", "reason", "Renamed."));
    assertThat(renamed.status()).isEqualTo(200);
    var ignored = http.get("/api/stakeholders/%s?minPosition=%d".formatted(code, end()));
    HttpResponse<String> form = browser.open("/en/stakeholders/%s/revise".formatted(code));
    HttpResponse<String> shown = send(form, Map.of("since-year", "2017", "because", "Found out."));
    assertThat(shown.uri().getPath()).isEqualTo("/en/stakeholders/" + code);
    assertThat(
            http.get("/api/stakeholders/%s?asOf=2018-01-01&minPosition=%d".formatted(code, end()))
                .text("name"))
        .isEqualTo("Accord");
  }

  @Test
  void whoIsNoStewardIsOfferedNothing() {
    String code = fresh.review();
    assertThat(review(code, end()).status()).isEqualTo(200);
    Browser reporter = new Browser(SITE);
    HttpResponse<String> home = PagesSignedInTest.signIn(reporter, "/en", "reporter");
    assertThat(html(reporter.open("/en/reviews/" + code)).select("a[href$=/revise]")).isEmpty();
    HttpResponse<String> page = reporter.open("/en/reviews/%s/revise".formatted(code));
    assertThat(html(page).select("main form")).isEmpty();
    HttpResponse<String> refused =
        reporter.submit(
            home,
            "/en/reviews/%s/revise?draft=8c0a1b1e-6c1c-4b6e-9a51-0f4f9a9f5a01".formatted(code),
            Map.of("title", "Mine", "because", "So.", "read", "1"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(review(code, end()).text("title")).isEqualTo("Agreement");
    assertThat(browser.open("/en/reviews/NONE9/revise").statusCode()).isEqualTo(404);
  }
}
