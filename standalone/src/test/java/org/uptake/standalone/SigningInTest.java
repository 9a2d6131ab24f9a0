package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.uptake.standalone.CommandLine.VERIFIER;
import static org.uptake.standalone.CommandLine.device;
import static org.uptake.standalone.CommandLine.exchange;
import static org.uptake.standalone.CommandLine.poll;
import static org.uptake.standalone.CommandLine.receiptWith;
import static org.uptake.standalone.CommandLine.renew;

import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.uptake.kernel.account.Role;
import org.uptake.standalone.Http.Answer;
import tools.jackson.databind.JsonNode;

/** People sign in with a browser, programs with a secret; both get tokens that the API takes. */
class SigningInTest {

  private final Browser browser = new Browser(RunningUptake.address());
  private final CommandLine program = new CommandLine(browser, "reporter", "reporter");

  @ParameterizedTest
  @EnumSource(Role.class)
  void theProgramOfEachRoleGetsATokenAndHasAnAccount(Role role) {
    Answer answer = RunningUptake.http().as(role.word()).get("/api/receipts/none");
    assertThat(answer.problem()).isEqualTo("unknown-receipt");
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void thePersonOfEachRoleSignsInAndOut(Role role) {
    HttpResponse<String> account = browser.signIn(role.word(), role.word());
    assertThat(account.body())
        .contains("<dd>%1$s</dd>".formatted(role.word()))
        .contains(role == Role.VERIFIER ? "IPI" : "DPO");
    assertThat(browser.submit(account, "/sign-out", Map.of()).body()).contains("signed out");
    assertThat(browser.open("/account").body()).contains("<h1>Sign in</h1>");
  }

  @Test
  void aProgramOnOnesMachineGetsATokenByCodeAndProof() {
    JsonNode tokens = exchange(program.code(), VERIFIER);
    assertThat(receiptWith(tokens, "access_token").problem()).isEqualTo("unknown-receipt");
  }

  @Test
  void tokensAreSignedWithAKeyAsStrongAs128Bits() {
    assertThat(Tokens.ownKey().size()).isEqualTo(3072);
  }

  @Test
  void anIdTokenOpensNothing() {
    JsonNode tokens = exchange(program.code(), VERIFIER);
    Answer refused = receiptWith(tokens, "id_token");
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.problem()).isEqualTo("not-signed-in");
  }

  @Test
  void aCodeIsWorthNothingWithoutItsProof() {
    JsonNode refused = exchange(program.code(), VERIFIER.toUpperCase(Locale.ROOT));
    assertThat(refused.path("error").asString()).isEqualTo("invalid_grant");
  }

  @Test
  void aCodeGoesNowhereButToItsProgram() {
    browser.signIn("reporter", "reporter");
    HttpResponse<String> answer =
        browser.open(CommandLine.authorization().replace("127.0.0.1%3A54321", "evil.example.org"));
    assertThat(answer.statusCode()).isEqualTo(400);
  }

  @Test
  void aProgramWithoutABrowserGetsATokenOnceItsCodeIsConfirmed() {
    JsonNode device = device();
    JsonNode early = poll(device);
    assertThat(early.path("error").asString()).isEqualTo("authorization_pending");

    program.confirm(device);

    assertThat(receiptWith(poll(device), "access_token").problem()).isEqualTo("unknown-receipt");
    assertThat(poll(device).path("error").asString()).isNotEmpty();
  }

  @Test
  void aTokenOfADeviceIsRenewedAgainAndAgain() {
    JsonNode first = program.tokens();
    JsonNode second = renew(first);
    assertThat(receiptWith(second, "access_token").problem()).isEqualTo("unknown-receipt");
    assertThat(renew(second).has("access_token")).isTrue();
  }

  @Test
  void followingALinkDoesNotLetAProgramAct() {
    JsonNode device = device();
    browser.signIn("reporter", "reporter");
    HttpResponse<String> page = browser.open(device.path("verification_uri_complete").asString());
    assertThat(page.body()).contains(device.path("user_code").asString());
    HttpResponse<String> forged =
        browser.post("/device", Map.of("user_code", device.path("user_code").asString()));
    assertThat(forged.body()).contains("too old");
    assertThat(poll(device).path("error").asString()).isEqualTo("authorization_pending");
  }

  @Test
  void aCodeThatNobodyShowedIsRefused() {
    browser.signIn("reporter", "reporter");
    HttpResponse<String> answer =
        browser.submit(browser.open("/device"), "/device", Map.of("user_code", "<b>NONE"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("no such code").doesNotContain("<b>");
    assertThat(Jsoup.parse(answer.body()).select("[name=user_code]").val()).isEqualTo("<b>NONE");
    assertThat(
            browser
                .submit(browser.open("/device"), "/device", Map.of("user_code", ""))
                .statusCode())
        .isEqualTo(422);
  }

  @Test
  void howACodeIsTypedMakesNoDifference() {
    JsonNode device = device();
    browser.signIn("reporter", "reporter");
    String typed =
        " " + device.path("user_code").asString().replace("-", " . ").toLowerCase(Locale.ROOT);
    assertThat(
            browser.submit(browser.open("/device"), "/device", Map.of("user_code", typed)).body())
        .contains("<h1>Done</h1>");
    assertThat(poll(device).has("access_token")).isTrue();
  }

  @Test
  void afterFiveFailuresEvenTheRightPasswordHasToWaitForAWhile() {
    for (int i = 0; i < 5; i++) {
      assertThat(browser.signIn("auditor", "wrong").body()).contains("password is wrong");
    }
    assertThat(browser.signIn("Auditor", "auditor").body()).contains("Too many tries");
    assertThat(browser.open("/account").body()).contains("<h1>Sign in</h1>");
    await()
        .untilAsserted(
            () ->
                assertThat(browser.signIn("auditor", "auditor").body())
                    .contains("<dd>auditor</dd>"));
  }

  @Test
  void whetherThereIsSuchALoginIsNotTold() {
    assertThat(shown(browser.signIn("nobody", "nobody")))
        .isEqualTo(shown(browser.signIn("reader", "wrong")));
  }

  /** But for what is new in every form. */
  private static String shown(HttpResponse<String> page) {
    return page.body().replaceAll("value=\"[^\"]*\"", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "short",
        "reporter-reporter",
        "Reporter of DPO",
        "1qaz2wsx3EDC",
        "uptake1qaz2wsx3edc"
      })
  void aPasswordThatIsNotGoodIsNotTaken(String chosen) {
    browser.signIn("reporter", "reporter");
    HttpResponse<String> answer = change("reporter", chosen);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("role=\"alert\"");
  }

  @Test
  void whoeverDoesNotKnowThePresentPasswordCannotChangeIt() {
    browser.signIn("reporter", "reporter");
    assertThat(change("wrong", "long enough to be taken").body())
        .contains("present password is wrong");
  }

  private HttpResponse<String> change(String current, String chosen) {
    return browser.submit(
        browser.open("/password"),
        "/password",
        Map.of("current", current, "chosen", chosen, "repeated", chosen));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sign-in", "/account", "/password", "/device", "/invitation"})
  void pagesLoadOneStyleSheetAndNothingElse(String path) {
    HttpResponse<String> signedIn = browser.signIn("reader", "reader");
    HttpResponse<String> page = browser.open(path);
    assertThat(signedIn.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'; style-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe", "script");
    assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(page.body())
        .contains("<html lang=\"en\" dir=\"ltr\">")
        .containsOnlyOnce("rel=\"stylesheet\"")
        .containsPattern("rel=\"stylesheet\" href=\"/assets/uptake-[0-9a-f]{16}\\.css\"")
        .doesNotContain("<script", "style=", "<style", "onclick", "http://", "https://");
  }

  @Test
  void whoeverIsSignedInCanSignOutOnEveryPage() {
    assertThat(browser.signIn("reader", "reader").statusCode()).isEqualTo(200);
    for (String path : new String[] {"/account", "/password", "/device", "/invitation"}) {
      assertThat(browser.open(path).body()).as(path).contains("action=\"/sign-out\"");
    }
  }

  @ParameterizedTest
  @CsvSource({"/sign-in, text/html", "/api/docs, text/html", "/api/docs.css, text/css"})
  void textsNameTheirCharset(String path, String type) {
    assertThat(browser.open(path).headers().firstValue("Content-Type"))
        .hasValue(type + ";charset=UTF-8");
  }

  @Test
  void onThisMachineAloneCookiesNeedNoTls() {
    assertThat(browser.open("/sign-in").headers().firstValue("Set-Cookie").orElse(""))
        .startsWith("uptake-form=")
        .contains("HttpOnly", "SameSite=Lax")
        .doesNotContain("Secure");
  }

  @Test
  void everyAddressOfTheProgramIsNamedInTheFence() {
    RequestMappingHandlerMapping served =
        RunningUptake.part("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    assertThat(served.getHandlerMethods().keySet())
        .flatExtracting(mapping -> mapping.getPatternValues())
        .filteredOn(path -> !path.equals("/api") && !path.startsWith("/api/"))
        .filteredOn(path -> !path.startsWith("/{language:") && !path.startsWith("/{page:"))
        .filteredOn(path -> !path.startsWith("/console/") && !path.startsWith("/assets/"))
        .containsExactlyInAnyOrder(
            "/",
            "/error",
            "/sign-in",
            "/signed-out",
            "/account",
            "/consent",
            "/sign-out-everywhere",
            "/take-back",
            "/password",
            "/password",
            "/invitation",
            "/invitation",
            "/device",
            "/device",
            "/favicon.ico",
            "/robots.txt",
            "/.well-known/api-catalog",
            "/.well-known/security.txt");
  }
}
