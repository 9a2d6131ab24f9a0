package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WindowType;

/** What people go through who are not alone, not on a good line, or not for long signed in. */
class JourneysInBrowserTest {

  private static Chromium one;
  private static Chromium other;

  private final Http http = RunningUptake.http();
  private final Fresh fresh = new Fresh(http);
  private final String recommendation = fresh.recommendation();
  private final String page = "/en/recommendations/" + recommendation;

  @BeforeAll
  static void start() {
    one = Chromium.start();
    other = Chromium.start();
  }

  @AfterAll
  static void stop() {
    for (Chromium browser : List.of(one, other)) {
      browser.close();
    }
  }

  @BeforeEach
  void whatIsThereIsKnown() {
    await().until(() -> http.get("/api/recommendations/" + recommendation).status() == 200);
    one.driver().manage().deleteAllCookies();
    other.driver().manage().deleteAllCookies();
  }

  private static Chromium signIn(Chromium browser, String login, String password) {
    type(browser, "username", login);
    type(browser, "password", password);
    return browser.press("main button, form button");
  }

  private static void type(Chromium browser, String box, String text) {
    var field = browser.driver().findElement(By.name(box));
    field.clear();
    field.sendKeys(text);
  }

  private static void choose(Chromium browser, String box, String value) {
    browser
        .driver()
        .findElement(By.cssSelector("[name='%s'][value='%s']".formatted(box, value)))
        .sendKeys(Keys.SPACE);
  }

  private static Chromium fillInStandstill(Chromium browser, String reason) {
    type(browser, "occurredOn-year", "2019");
    choose(browser, "addressee", "SC");
    choose(browser, "cause", "funding");
    type(browser, "reason", reason);
    return browser;
  }

  private List<String> kindsRecorded() {
    return http.get("/api/recommendations/%s/entries?history=true".formatted(recommendation))
        .body()
        .path("items")
        .findValuesAsString("kind");
  }

  @Test
  void aFocalPointWhoseLineIsCutAfterTheCheckRecordsOnce() throws InterruptedException {
    try (CutLine line = CutLine.to(RunningUptake.address());
        Chromium browser = Chromium.start(withoutScripts(line))) {
      browser.open(page + "/record/stalled", 320);
      fillInStandstill(signIn(browser, "reporter", "reporter"), "No money was pledged.");
      browser.press("button[value=check]");
      assertThat(browser.text("h1")).isEqualTo("Check before it is recorded");
      assertThat(browser.tooWide()).isEmpty();
      assertThat(browser.messages()).isEmpty();
      line.cutAt("/recording");
      browser.driver().findElement(By.cssSelector("main form button")).sendKeys(Keys.ENTER);
      line.awaitLoss();
      await().until(() -> browser.driver().getPageSource().contains("ERR_"));
      browser.driver().navigate().refresh();
      assertThat(browser.driver().getPageSource()).contains("ERR_");
      line.mend();
      browser.driver().navigate().refresh();
      await().until(() -> browser.text("h1").equals("Recorded"));
      browser.driver().navigate().refresh();
      assertThat(browser.text("h1")).isEqualTo("Recorded");
      assertThat(kindsRecorded()).containsExactly("proposed", "stalled");
    }
  }

  private static String[] withoutScripts(CutLine line) {
    return Stream.concat(
            Stream.of(line.arguments()), Stream.of("--blink-settings=scriptEnabled=false"))
        .toArray(String[]::new);
  }

  @Test
  void aVerifierConfirmsAClaimOfOthersAndIsNeverOfferedTheirOwn() {
    String ignored = fresh.entry(recommendation, Provocations.IMPLEMENTED);
    Newcomer both = whoClaimsAndVerifies();
    String own = fresh.recommendation();
    String claims = "main li a[href*='/%s/record/verified']";
    one.open("/en/recommendations/%s/record/implemented".formatted(own), 1280);
    signIn(one, both.login(), Newcomer.CHOSEN);
    type(one, "occurredOn-year", "2020");
    choose(one, "addressee", "SC");
    choose(one, "extent", "full");
    type(one, "summary", "Seen to be done.");
    one.press("button[value=check]").press("main form button");
    assertThat(one.text("h1")).isEqualTo("Recorded");
    await().until(() -> one.open("/en/verify", 320).count(claims.formatted(recommendation)) == 1);
    assertThat(one.count(claims.formatted(own))).isZero();
    assertThat(one.text(".lead")).contains("you recorded yourself");
    assertThat(one.obstacles()).isEmpty();

    one.press(claims.formatted(recommendation));
    type(one, "occurredOn-year", "2021");
    choose(one, "addressee", "*");
    choose(one, "finding", "confirmed");
    type(one, "summary", "The report says the same.");
    one.press("button[value=check]");
    assertThat(one.text("h1")).isEqualTo("Check before it is recorded");
    assertThat(one.obstacles()).isEmpty();
    one.press("main form button");
    assertThat(one.text("h1")).isEqualTo("Recorded");
    await().until(() -> one.open("/en/verify", 1280).count(claims.formatted(recommendation)) == 0);
    assertThat(kindsRecorded()).containsExactly("proposed", "implemented", "verified");
  }

  /** With both roles, of which the second administrator confirms one. */
  private Newcomer whoClaimsAndVerifies() {
    Newcomer newcomer = Newcomer.of(http);
    assertThat(newcomer.settled()).isNotNull();
    String grants = "/api/accounts/%s/grants".formatted(newcomer.account());
    for (String role : List.of("steward", "verifier")) {
      assertThat(http.post(grants, Map.of("role", role)).status()).isEqualTo(200);
    }
    Http.Answer ignored =
        http.as("administrator").post(grants + "/verifier/confirmation", Map.of());
    return newcomer;
  }

  @Test
  void theSecondOfTwoSeesWhatTheFirstJustRecorded() {
    for (Chromium browser : List.of(one, other)) {
      browser.open(page + "/record/stalled", 1280);
    }
    fillInStandstill(signIn(one, "steward", "steward"), "The first of two.");
    signIn(other, "reporter", "reporter").open(page + "/record/planned", 1280);
    type(other, "occurredOn-year", "2018");
    choose(other, "addressee", "SC");
    type(other, "steps", "Step by step.");
    one.press("button[value=check]");
    one.press("main form button");
    assertThat(one.text("h1")).isEqualTo("Recorded");
    other.press("button[value=check]");
    assertThat(other.text(".box.warn"))
        .startsWith("Recorded by somebody else in the last ten minutes")
        .contains("The first of two.");
    assertThat(other.obstacles()).isEmpty();
    other.press("main form button");
    assertThat(other.text("h1")).isEqualTo("Recorded");
    assertThat(kindsRecorded()).containsExactly("proposed", "planned", "stalled");
  }

  @Test
  void whoeverIsSignedOutWhileTypingSignsInAgainAndGoesOn() {
    one.open(page + "/record/stalled", 1280);
    fillInStandstill(signIn(one, "steward", "steward"), "Typed before.");
    await().until(() -> one.text("#kept").startsWith("What you typed is kept."));
    one.driver().manage().deleteAllCookies();
    type(one, "reason", "Typed before and after.");
    one.press("button[value=check]");
    assertThat(one.text("h1")).isEqualTo("Your session has ended, and nothing is lost");
    assertThat(one.obstacles()).isEmpty();
    String window = one.driver().getWindowHandle();
    var ignored = one.driver().switchTo().newWindow(WindowType.TAB);
    one.open("/console/sign-in?back=/en/me", 1280);
    signIn(one, "steward", "steward");
    assertThat(one.text("main")).contains(recommendation);
    one.driver().close();
    ignored = one.driver().switchTo().window(window);
    one.press("main form button");
    assertThat(one.text("h1")).isEqualTo("Check before it is recorded");
    assertThat(one.text(".sum")).contains("Typed before and after.");
    one.press("main form button");
    assertThat(one.text("h1")).isEqualTo("Recorded");
    assertThat(kindsRecorded()).containsExactly("proposed", "stalled");
  }
}
