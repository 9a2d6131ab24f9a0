package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uptake.standalone.PagesSignedInTest.html;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Administrators open accounts and say who may do what, on pages. */
class AdminPagesTest {

  private static final URI SITE = RunningUptake.address();

  private final Http http = RunningUptake.http();
  private final Browser browser = new Browser(SITE);

  @BeforeEach
  void signIn() {
    assertThat(PagesSignedInTest.signIn(browser, "/en", "administrator").statusCode())
        .isEqualTo(200);
  }

  /** Presses a button of the page, with what stands in its form. */
  private static HttpResponse<String> press(
      Browser from, HttpResponse<String> page, String button, Map<String, String> boxes) {
    Element pressed =
        html(page).select("main button").stream()
            .filter(one -> one.text().equals(button))
            .findFirst()
            .orElseThrow(() -> new AssertionError(button + " is not in " + page.body()));
    FormElement form = (FormElement) java.util.Objects.requireNonNull(pressed.closest("form"));
    Map<String, String> all = new LinkedHashMap<>();
    form.formData().forEach(box -> all.put(box.key(), box.value()));
    if (!pressed.attr("name").isEmpty()) {
      all.put(pressed.attr("name"), pressed.attr("value"));
    }
    all.putAll(boxes);
    return from.post(form.attr("action"), all);
  }

  private HttpResponse<String> press(
      HttpResponse<String> page, String button, Map<String, String> boxes) {
    return press(browser, page, button, boxes);
  }

  private HttpResponse<String> open(String organisation) {
    return press(
        browser.open("/en/admin/accounts/new"),
        "Open an account",
        Map.of("organisation", organisation, "name", "Q <b>Tester</b>"));
  }

  private static String account(HttpResponse<String> page) {
    return page.uri().getPath().replaceFirst("^.*/", "");
  }

  @Test
  void anAccountIsOpenedOnceAndGetsItsRoles() {
    HttpResponse<String> form = browser.open("/en/admin/accounts/new");
    Map<String, String> typed = Map.of("organisation", "DPO", "name", "Q <b>Tester</b>");
    HttpResponse<String> opened = press(form, "Open an account", typed);
    HttpResponse<String> again = press(form, "Open an account", typed);
    assertThat(again.uri()).isEqualTo(opened.uri());
    assertThat(html(opened).select("h1").text()).isEqualTo("Q <b>Tester</b>");
    assertThat(html(opened).select(".done").text()).startsWith("The account is open.");

    String invitation = html(opened).select("main a[href^=/invitation]").attr("href");
    assertThat(html(browser.open(invitation)).select("[name=account]").val())
        .isEqualTo(account(opened));
    HttpResponse<String> granted = press(opened, "Grant reporter", Map.of());
    assertThat(roles(account(granted))).containsExactly("reporter");
    HttpResponse<String> revoked = press(granted, "Take away reporter", Map.of());
    assertThat(roles(account(revoked))).isEmpty();
    assertThat(html(revoked).select(".done").text()).startsWith("Recorded: taken away");
  }

  @Test
  void aFormGoneBackToOpensAnotherAccountAfterItWasTold() {
    HttpResponse<String> form = browser.open("/en/admin/accounts/new");
    HttpResponse<String> opened = press(form, "Open an account", Map.of("organisation", "DPO"));
    HttpResponse<String> told = press(form, "Open an account", Map.of("organisation", "IPI"));
    assertThat(told.statusCode()).isEqualTo(422);
    HttpResponse<String> other = press(told, "Open an account", Map.of());
    assertThat(other.statusCode()).isEqualTo(200);
    assertThat(account(other)).isNotEqualTo(account(opened)).matches("[0-9a-f-]{36}");
    HttpResponse<String> odd =
        press(form, "Open an account", Map.of("organisation", "NOBODY", "key", "é\n"));
    assertThat(odd.statusCode()).isEqualTo(422);
  }

  private List<String> roles(String account) {
    return http.get("/api/accounts/" + account)
        .body()
        .path("roles")
        .valueStream()
        .map(role -> role.asString())
        .toList();
  }

  @Test
  void whatWaitsForASecondAdministratorIsConfirmedByAnother() {
    HttpResponse<String> opened = open("DPO");
    HttpResponse<String> asked = press(opened, "Grant verifier", Map.of());
    assertThat(roles(account(asked))).isEmpty();
    assertThat(html(asked).select("button").eachText())
        .contains("Refuse verifier")
        .doesNotContain("Confirm verifier");
    assertThat(html(browser.open("/en/admin?page=0")).select("main").text())
        .contains("Waits for a second administrator");
    HttpResponse<String> refused = press(asked, "Refuse verifier", Map.of());
    assertThat(html(refused).select("button").eachText()).contains("Grant verifier");
  }

  @Test
  void whatCannotBeUndoneIsTicked() {
    HttpResponse<String> opened = open("DPO");
    HttpResponse<String> unsure = press(opened, "Erase the person", Map.of());
    assertThat(unsure.statusCode()).isEqualTo(422);
    assertThat(html(unsure).select(".err-sum").text()).contains("Tick the box as well");
    HttpResponse<String> erased = press(opened, "Erase the person", Map.of("sure", "1"));
    assertThat(html(erased).select(".done").text()).isEqualTo("The person is erased.");
    assertThat(erased.body()).doesNotContain("Tester");
    assertThat(html(erased).select("main button")).isEmpty();
  }

  @Test
  void anAccountIsDisabledAndEnabled() {
    HttpResponse<String> disabled = press(open("DPO"), "Disable the account", Map.of());
    assertThat(http.get("/api/accounts/" + account(disabled)).text("state")).isEqualTo("disabled");
    HttpResponse<String> enabled = press(disabled, "Enable the account", Map.of());
    assertThat(http.get("/api/accounts/" + account(enabled)).text("state")).isEqualTo("active");
  }

  @Test
  void whatIsWrongIsToldAtItsBox() {
    HttpResponse<String> wrong =
        press(
            browser.open("/en/admin/accounts/new"),
            "Open an account",
            Map.of("organisation", "NOBODY9", "subject", "x\"><script>alert(1)</script>"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    Document page = html(wrong);
    assertThat(page.select(".err-sum a").eachAttr("href"))
        .containsExactly("#organisation", "#issuer");
    assertThat(page.select("#subject").val()).isEqualTo("x\"><script>alert(1)</script>");
    assertThat(page.select("script")).isEmpty();
    assertThat(page.select("input[aria-invalid]").eachAttr("aria-describedby"))
        .containsExactly("err-organisation", "err-issuer");
  }

  @Test
  void tablesAreMadeAnew() {
    HttpResponse<String> asked =
        press(
            browser.open("/en/admin/rebuilds"),
            "Make them anew",
            Map.of("projection", "stakeholder"));
    assertThat(html(asked).select("tbody tr").eachText().getFirst()).contains("stakeholders");
    HttpResponse<String> wrong =
        press(browser.open("/en/admin/rebuilds"), "Make them anew", Map.of("projection", "log"));
    assertThat(wrong.statusCode()).isEqualTo(422);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/admin", "/admin/accounts/new", "/admin/rebuilds"})
  void areForThoseWhoMay(String page) {
    Browser stranger = new Browser(SITE);
    assertThat(stranger.ask("/en" + page).statusCode()).isEqualTo(302);

    Browser reporter = new Browser(SITE);
    var ignored = PagesSignedInTest.signIn(reporter, "/en", "reporter");
    assertThat(html(reporter.open("/en")).select("nav a[href$=/admin]")).isEmpty();
    if (page.equals("/admin")) {
      assertThat(reporter.open("/en" + page).statusCode()).isEqualTo(403);
    }
    Browser auditor = new Browser(SITE);
    var alsoIgnored = PagesSignedInTest.signIn(auditor, "/en", "auditor");
    assertThat(html(auditor.open("/en/admin")).select("main button, main .button")).isEmpty();
  }

  @Test
  void aReporterChangesNothing() {
    HttpResponse<String> opened = open("DPO");
    Browser reporter = new Browser(SITE);
    HttpResponse<String> home = PagesSignedInTest.signIn(reporter, "/en", "reporter");
    HttpResponse<String> refused =
        reporter.submit(home, opened.uri().getPath(), Map.of("act", "grant steward"));
    assertThat(refused.statusCode()).isEqualTo(403);
    HttpResponse<String> unopened =
        reporter.submit(home, "/en/admin/accounts/new", Map.of("organisation", "DPO"));
    assertThat(unopened.statusCode()).isEqualTo(422);
    assertThat(roles(account(opened))).isEmpty();
    assertThat(browser.open("/en/admin/accounts/none").statusCode()).isEqualTo(404);
  }
}
