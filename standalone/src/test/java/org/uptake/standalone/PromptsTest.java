package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.uptake.standalone.CommandLine.VERIFIER;
import static org.uptake.standalone.CommandLine.authorization;
import static org.uptake.standalone.CommandLine.exchange;
import static org.uptake.standalone.CommandLine.identity;
import static org.uptake.standalone.CommandLine.renew;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** How a program asks for a sign-in that is new, or for none (OpenID Connect Core 1.0, 3.1.2.1). */
class PromptsTest {

  private static final String SIGN_IN = "<h1>Sign in</h1>";
  private static final String CONSENT = "<h1>Let this program act for you?</h1>";

  private final Browser browser = new Browser(RunningUptake.address());
  private final CommandLine program = new CommandLine(browser, "reporter", "reporter");

  private static String with(String parameter, String value) {
    return authorization(Map.of(parameter, value));
  }

  private static void assertTold(HttpResponse<String> answer, String error) {
    URI told = Browser.location(answer);
    assertThat(told.toString()).startsWith("http://127.0.0.1:54321/callback?");
    assertThat(told.getQuery()).contains("error=" + error, "state=s", "iss=");
  }

  private HttpResponse<String> signIn(HttpResponse<String> form) {
    assertThat(form.body()).contains(SIGN_IN);
    return browser.submit(form, "/sign-in", Map.of("username", "reporter", "password", "reporter"));
  }

  @Test
  void whoeverMayNotBeAskedToSignInIsNotShownAPage() {
    assertTold(browser.ask(with("prompt", "none")), "login_required");
  }

  @Test
  void whoeverMayNotBeAskedForConsentIsNotShownAPage() {
    program.signIn();
    assertTold(browser.ask(with("prompt", "none")), "consent_required");
  }

  @Test
  void whoeverMayNotBeAskedAndSignedInTooLongAgoIsNotShownAPage() {
    program.signIn();
    assertTold(
        browser.ask(authorization(Map.of("prompt", "none", "max_age", "0"))), "login_required");
  }

  @Test
  void theConsoleNeedsNoConsentAndSoNoPage() {
    program.signIn();
    String own = RunningUptake.address() + "/console/signed-in";
    URI callback =
        Browser.location(
            browser.ask(
                authorization(
                    Map.of("prompt", "none", "client_id", "uptake-console", "redirect_uri", own))));
    assertThat(callback.toString()).startsWith(own + "?code=");
  }

  @Test
  void noneAndAnotherContradictEachOther() {
    assertTold(browser.ask(with("prompt", "none login")), "invalid_request");
  }

  @ParameterizedTest
  @CsvSource({"prompt,login", "prompt,select_account", "prompt,login consent", "max_age,0"})
  void whoeverIsSignedInSignsInAgainOnceAndGoesOn(String parameter, String value) {
    program.signIn();
    String asked = with(parameter, value);
    assertThat(signIn(browser.open(asked)).body()).contains(CONSENT);
    assertThat(browser.open(asked).body()).contains(SIGN_IN);
  }

  @Test
  void aSignInThatIsNewAlreadyIsEnough() {
    assertThat(signIn(browser.open(with("prompt", "login"))).body()).contains(CONSENT);
  }

  @Test
  void lookingAtTheFormIsNotSigningIn() {
    program.signIn();
    assertThat(browser.open(with("prompt", "login")).body()).contains(SIGN_IN);
    assertThat(browser.open(with("prompt", "login")).body()).contains(SIGN_IN);
  }

  @Test
  void aSignInCountsForAsLongAsTheProgramSays() {
    program.signIn();
    assertThat(browser.open(with("max_age", "1000")).body()).contains(CONSENT);
    await()
        .untilAsserted(
            () -> assertThat(browser.open(with("max_age", "1")).body()).contains(SIGN_IN));
  }

  @Test
  void theIdTokenTellsWhenSomebodySignedIn() {
    long before = Instant.now().getEpochSecond();
    HttpResponse<String> page = signIn(browser.open(with("max_age", "1000")));
    String code =
        CommandLine.callback(program.decide(page, "allow"))
            .getQuery()
            .replaceFirst("^.*code=([^&]+).*$", "$1");
    JsonNode tokens = exchange(code, VERIFIER);
    JsonNode identity = identity(tokens);
    assertThat(identity.path("auth_time").isNumber()).as(identity.toString()).isTrue();
    assertThat(identity.path("auth_time").asLong())
        .isBetween(before, Instant.now().getEpochSecond());
    assertThat(identity(renew(tokens)).path("auth_time").asLong())
        .isEqualTo(identity.path("auth_time").asLong());
  }

  @Test
  void aQuestionThatIsPostedIsAnsweredToo() {
    String question = authorization().substring("/oauth2/authorize?".length());
    HttpResponse<String> form = browser.postRaw("/oauth2/authorize", question);
    assertThat(signIn(form).body()).contains(CONSENT);
  }
}
