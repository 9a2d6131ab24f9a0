package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.uptake.platform.security.SecurityLog;

/** People sign in to the pages, and see there what is theirs to see; nobody else does. */
class PagesSignedInTest {

  private static final URI SITE = RunningUptake.address();
  private static final String WORD = "zqpages";
  private static final RegisteredClientRepository CLIENTS =
      RunningUptake.part("registeredClients", RegisteredClientRepository.class);
  private static final RegisteredClient CONSOLE =
      Objects.requireNonNull(CLIENTS.findByClientId("uptake-console"));

  private final Http http = RunningUptake.http();
  private final Browser browser = new Browser(SITE);

  /** What the log tells of tokens. */
  private static final ListAppender<ILoggingEvent> GIVEN = new ListAppender<>();

  @BeforeAll
  static void listen() {
    GIVEN.start();
    ((Logger) LoggerFactory.getLogger(SecurityLog.class)).addAppender(GIVEN);
  }

  @AfterAll
  static void listenNoMore() {
    ((Logger) LoggerFactory.getLogger(SecurityLog.class)).detachAppender(GIVEN);
  }

  @AfterEach
  void tokensLastAsLongAsEver() {
    CLIENTS.save(CONSOLE);
  }

  static Document html(HttpResponse<String> answer) {
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .as(answer.body())
        .isEqualTo("text/html;charset=UTF-8");
    return Jsoup.parse(answer.body());
  }

  static HttpResponse<String> signIn(Browser browser, String page, String who) {
    Document before = html(browser.open(page));
    HttpResponse<String> form = browser.open(before.select(".signin a").attr("href"));
    return browser.submit(form, "/sign-in", Map.of("username", who, "password", who));
  }

  private static boolean isSignedIn(HttpResponse<String> page) {
    return !html(page).select(".signin form").isEmpty();
  }

  private static String notice(HttpResponse<String> page) {
    return html(page).select("[role=status]").text();
  }

  /** Of a recommendation of its own, whose entry only some may read. */
  private String restricted() {
    Fresh fresh = new Fresh(http);
    String recommendation = fresh.recommendation();
    String ignored =
        fresh.entry(
            recommendation,
            Map.of(
                "kind", "observed",
                "occurredOn", "2019",
                "by", "DPO",
                "stance", "adds",
                "text", WORD,
                "visibility", "restricted"));
    return "/en/recommendations/" + recommendation;
  }

  @Test
  void aReaderComesBackToThePageWhereTheyWere() {
    HttpResponse<String> page = signIn(browser, "/en/reviews/HIPPO?asOf=2018-12-31", "steward");
    assertThat(page.uri()).hasToString(SITE + "/en/reviews/HIPPO?asOf=2018-12-31");
    assertThat(html(page).select(".signin").text()).contains("Signed in as steward", "Sign out");
  }

  @Test
  void underTheOtherNameOfThisMachineTheyDoSoToo() {
    URI other = URI.create("http://localhost:" + SITE.getPort());
    HttpResponse<String> page = signIn(new Browser(other), "/fr", "reader");
    assertThat(page.uri()).hasToString(other + "/fr");
    assertThat(isSignedIn(page)).isTrue();
  }

  @Test
  void whatIsRestrictedIsShownToWhoeverMayReadItAndNeverToTheNextReader() {
    String page = restricted();
    assertThat(browser.open(page).body()).doesNotContain(WORD);
    HttpResponse<String> theirs = signIn(browser, page, "auditor");
    assertThat(theirs.body()).contains(WORD);
    assertThat(theirs.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(theirs.headers().firstValue("ETag")).isEmpty();
    HttpResponse<String> anybodys = new Browser(SITE).open(page);
    assertThat(anybodys.body()).doesNotContain(WORD);
    assertThat(isSignedIn(anybodys)).isFalse();
    assertThat(browser.open(page).body()).contains(WORD);
  }

  @Test
  void readersWhoDoNotSignInHaveNoSessionAndNoCookieButTheLanguages() {
    int before = RunningUptake.sessions();
    for (String path :
        new String[] {"/en", "/en/reviews/HIPPO", "/en/nothing", "/console/signed-out"}) {
      assertThat(browser.open(path).headers().allValues("Set-Cookie"))
          .allMatch(cookie -> cookie.startsWith("uptake-language="));
    }
    HttpResponse<String> begun = browser.open("/console/sign-in?back=/en");
    assertThat(begun.body()).contains("<h1>Sign in</h1>");
    HttpResponse<String> forged = browser.post("/console/sign-out", Map.of());
    assertThat(isSignedIn(forged)).isFalse();
    assertThat(RunningUptake.sessions()).isEqualTo(before);
  }

  @Test
  void signingOutEndsItHereAndAtTheProvider() {
    HttpResponse<String> page = signIn(browser, "/es/about", "reader");
    HttpResponse<String> out = browser.submit(page, "/console/sign-out", Map.of());
    assertThat(out.uri()).hasToString(SITE + "/es/signed-out");
    assertThat(html(out).select("h1").text()).isEqualTo("Ha cerrado la sesión");
    assertThat(isSignedIn(browser.open("/es"))).isFalse();
    assertThat(browser.open("/account").body()).contains("<h1>Iniciar sesión</h1>");
  }

  @Test
  void whoeverSignsOutLeavesNothingThatTheConsoleMayDo() {
    Newcomer newcomer = Newcomer.of(http);
    Browser elsewhere = newcomer.settled();
    HttpResponse<String> page = elsewhere.open("/console/sign-in?back=/en");
    assertThat(isSignedIn(page)).isTrue();
    Browser observer = new Browser(SITE);
    assertThat(observer.signIn(newcomer.login(), Newcomer.CHOSEN).body())
        .contains("uptake-console may act");
    assertThat(elsewhere.submit(page, "/console/sign-out", Map.of()).statusCode()).isEqualTo(200);
    assertThat(observer.open("/account").body()).doesNotContain("uptake-console may act");
  }

  @Test
  void nobodyElseCanSignThemOut() {
    assertThat(isSignedIn(signIn(browser, "/en", "reader"))).isTrue();
    assertThat(isSignedIn(browser.post("/console/sign-out", Map.of()))).isTrue();
  }

  @Test
  void aWishToEndASignInThatProvesNothingEndsAtAPage() {
    assertThat(browser.open("/connect/logout?id_token_hint=nonsense").body())
        .contains("<h1>Sign in</h1>");
  }

  @Test
  void aTokenThatRunsOutIsRenewed() {
    String page = restricted();
    tokensRunOutAtOnce();
    assertThat(signIn(browser, page, "auditor").body()).contains(WORD);
    int before = GIVEN.list.size();
    HttpResponse<String> still = browser.open(page);
    assertThat(GIVEN.list.subList(before, GIVEN.list.size()))
        .extracting(ILoggingEvent::getMessage)
        .containsOnlyOnce("Gave a token");
    assertThat(still.body()).contains(WORD);
    assertThat(isSignedIn(still)).isTrue();
    assertThat(browser.submit(still, "/console/sign-out", Map.of()).uri())
        .hasToString(SITE + "/en/signed-out");
  }

  /** Sooner than the console takes to renew one ahead. */
  private static void tokensRunOutAtOnce() {
    CLIENTS.save(
        RegisteredClient.from(CONSOLE)
            .tokenSettings(
                TokenSettings.withSettings(CONSOLE.getTokenSettings().getSettings())
                    .accessTokenTimeToLive(Duration.ofSeconds(10))
                    .build())
            .build());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whoeverCanNoLongerBeSignedInIsToldAndReadsOn(boolean runsOut) {
    Newcomer newcomer = Newcomer.of(http);
    Browser theirs = newcomer.settled();
    if (runsOut) {
      tokensRunOutAtOnce();
    }
    assertThat(isSignedIn(theirs.open("/console/sign-in?back=/en/reviews/HIPPO"))).isTrue();
    Browser elsewhere = new Browser(SITE);
    HttpResponse<String> account = elsewhere.signIn(newcomer.login(), Newcomer.CHOSEN);
    assertThat(elsewhere.submit(account, "/sign-out-everywhere", Map.of()).statusCode())
        .isEqualTo(200);
    HttpResponse<String> told = theirs.open("/en/reviews/HIPPO");
    assertThat(told.statusCode()).isEqualTo(200);
    assertThat(notice(told)).startsWith("Your sign-in has ended.");
    assertThat(told.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
    assertThat(isSignedIn(told)).isFalse();
    assertThat(notice(theirs.open("/en/reviews/HIPPO"))).isEmpty();
  }

  @Test
  void whoeverIsDisabledSeesItAtTheNextPage() {
    Newcomer newcomer = Newcomer.of(http);
    Browser theirs = newcomer.settled();
    assertThat(isSignedIn(theirs.open("/console/sign-in?back=/en"))).isTrue();
    String disabling = "/api/accounts/%s/disabling".formatted(newcomer.account());
    assertThat(http.post(disabling, Map.of()).status()).isEqualTo(200);
    assertThat(notice(theirs.open("/en"))).contains("no account of yours");
  }

  @Test
  void whoeverLosesARoleSeesItAtTheNextPage() {
    String page = restricted();
    Newcomer newcomer = Newcomer.of(http);
    Browser theirs = newcomer.settled();
    String grants = "/api/accounts/%s/grants".formatted(newcomer.account());
    assertThat(http.post(grants, Map.of("role", "steward")).status()).isEqualTo(200);
    HttpResponse<String> shown = theirs.open("/console/sign-in?back=" + page);
    assertThat(shown.body()).contains(WORD);
    assertThat(http.post(grants + "/steward/revocation", Map.of()).status()).isEqualTo(200);
    HttpResponse<String> after = theirs.open(page);
    assertThat(after.body()).doesNotContain(WORD);
    assertThat(isSignedIn(after)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "https://evil.example/en",
        "/en\\evil.example",
        "/account",
        "/en/../account%0d%0aX: y",
        "/english.evil"
      })
  void nobodyIsLedElsewhere(String wanted) {
    HttpResponse<String> form =
        browser.open("/console/sign-in?" + Browser.form(Map.of("back", wanted)));
    HttpResponse<String> page =
        browser.submit(form, "/sign-in", Map.of("username", "reader", "password", "reader"));
    assertThat(page.uri()).hasToString(SITE + "/en");
  }

  @Test
  void anAnswerThatNobodyAskedForSignsNobodyIn() {
    HttpResponse<String> page = browser.open("/console/signed-in?code=abc&state=def");
    assertThat(html(page).select("h1").text()).isEqualTo("You are not signed in");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(isSignedIn(page)).isFalse();
  }

  @Test
  void theConsoleIsLedBackToItsOwnAddressAloneAndNeedsItsProof() {
    assertThat(browser.signIn("reader", "reader").statusCode()).isEqualTo(200);
    String question =
        "/oauth2/authorize?response_type=code&client_id=uptake-console&scope=openid&state=x&redirect_uri=";
    assertThat(browser.open(question + "http://evil.example/console/signed-in").statusCode())
        .isEqualTo(400);
    HttpResponse<String> bare = browser.open(question + SITE + "/console/signed-in");
    assertThat(bare.uri().toString()).endsWith("/not-signed-in");
  }
}
