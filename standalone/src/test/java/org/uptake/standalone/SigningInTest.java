package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.uptake.kernel.account.Role;
import org.uptake.standalone.Http.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People sign in with a browser, programs with a secret; both get tokens that the API takes. */
class SigningInTest {

  private static final String VERIFIER = "a-verifier-of-at-least-43-characters-as-PKCE-wants-it";
  private static final String CALLBACK = "http://127.0.0.1:54321/callback";
  private static final String DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code";

  private final Http anonymous = RunningUptake.http().anonymous();
  private final Browser browser = new Browser(RunningUptake.address());

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
    JsonNode tokens = exchange(code("openid"), VERIFIER);
    assertThat(receiptWith(tokens, "access_token").problem()).isEqualTo("unknown-receipt");
  }

  @Test
  void anIdTokenOpensNothing() {
    JsonNode tokens = exchange(code("openid"), VERIFIER);
    Answer refused = receiptWith(tokens, "id_token");
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.problem()).isEqualTo("not-signed-in");
  }

  @Test
  void aCodeIsWorthNothingWithoutItsProof() {
    JsonNode refused = exchange(code("openid"), VERIFIER.toUpperCase(java.util.Locale.ROOT));
    assertThat(refused.path("error").asString()).isEqualTo("invalid_grant");
  }

  @Test
  void aCodeGoesNowhereButToItsProgram() {
    browser.signIn("reporter", "reporter");
    HttpResponse<String> answer =
        browser.open(authorization("openid").replace("127.0.0.1%3A54321", "evil.example.org"));
    assertThat(answer.statusCode()).isEqualTo(400);
  }

  @Test
  void aProgramWithoutABrowserGetsATokenOnceItsCodeIsConfirmed() {
    JsonNode device = device();
    JsonNode early = poll(device);
    assertThat(early.path("error").asString()).isEqualTo("authorization_pending");

    confirm(device);

    assertThat(receiptWith(poll(device), "access_token").problem()).isEqualTo("unknown-receipt");
    assertThat(poll(device).path("error").asString()).isNotEmpty();
  }

  @Test
  void aTokenOfADeviceIsRenewedOnceWithEachRefreshToken() {
    JsonNode device = device();
    confirm(device);
    JsonNode first = poll(device);
    JsonNode second = renew(first);
    assertThat(receiptWith(second, "access_token").problem()).isEqualTo("unknown-receipt");
    assertThat(renew(first).path("error").asString()).isEqualTo("invalid_grant");
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
    assertThat(answer.body()).contains("no such code", "&lt;b&gt;NONE").doesNotContain("<b>");
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
  @ValueSource(strings = {"short", "reporter-reporter", "reporter"})
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
        .contains("<html lang=\"en\">", "href=\"/pages.css\"")
        .doesNotContain("<script", "style=", "<style", "onclick", "http://", "https://");
  }

  @Test
  void onThisMachineAloneTheSessionNeedsNoTls() {
    assertThat(browser.open("/sign-in").headers().firstValue("Set-Cookie").orElse(""))
        .startsWith("uptake-session=")
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
        .containsExactlyInAnyOrder(
            "/error",
            "/sign-in",
            "/account",
            "/password",
            "/password",
            "/invitation",
            "/invitation",
            "/device",
            "/device",
            "/pages.css");
  }

  private String code(String scope) {
    HttpResponse<String> page = browser.open(authorization(scope));
    assertThat(page.body()).contains("<h1>Sign in</h1>");
    HttpResponse<String> answer =
        browser.submit(page, "/sign-in", Map.of("username", "reporter", "password", "reporter"));
    URI callback = Browser.location(answer);
    assertThat(callback.toString()).startsWith(CALLBACK + "?");
    assertThat(callback.getQuery()).contains("state=s");
    return callback.getQuery().replaceFirst("^.*code=([^&]+).*$", "$1");
  }

  private static String authorization(String scope) {
    return "/oauth2/authorize?"
        + Browser.form(
            Map.of(
                "response_type", "code",
                "client_id", "uptake-cli",
                "redirect_uri", CALLBACK,
                "scope", scope,
                "state", "s",
                "code_challenge", challenge(),
                "code_challenge_method", "S256"));
  }

  private static String challenge() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (java.security.NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  private JsonNode exchange(String code, String verifier) {
    return token(
        Map.of(
            "grant_type", "authorization_code",
            "client_id", "uptake-cli",
            "redirect_uri", CALLBACK,
            "code", code,
            "code_verifier", verifier));
  }

  private JsonNode device() {
    return form("/oauth2/device_authorization", Map.of("client_id", "uptake-cli"));
  }

  private void confirm(JsonNode device) {
    browser.signIn("reporter", "reporter");
    HttpResponse<String> page =
        browser.open("/device?user_code=" + device.path("user_code").asString());
    HttpResponse<String> done =
        browser.submit(page, "/device", Map.of("user_code", device.path("user_code").asString()));
    assertThat(done.body()).contains("<h1>Done</h1>");
  }

  private JsonNode poll(JsonNode device) {
    return token(
        Map.of(
            "grant_type",
            DEVICE_GRANT,
            "client_id",
            "uptake-cli",
            "device_code",
            device.path("device_code").asString()));
  }

  private JsonNode renew(JsonNode tokens) {
    return token(
        Map.of(
            "grant_type", "refresh_token",
            "client_id", "uptake-cli",
            "refresh_token", tokens.path("refresh_token").asString()));
  }

  private JsonNode token(Map<String, String> fields) {
    return form("/oauth2/token", fields);
  }

  private JsonNode form(String path, Map<String, String> fields) {
    HttpRequest request =
        anonymous
            .request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(Browser.form(fields)))
            .build();
    return new JsonMapper().readTree(anonymous.send(request).response().body());
  }

  private Answer receiptWith(JsonNode tokens, String name) {
    return anonymous.send(
        anonymous
            .request("/api/receipts/none")
            .header("Authorization", "Bearer " + tokens.path(name).asString())
            .build());
  }
}
