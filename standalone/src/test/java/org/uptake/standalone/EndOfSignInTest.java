package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uptake.standalone.CommandLine.VERIFIER;
import static org.uptake.standalone.CommandLine.exchange;
import static org.uptake.standalone.CommandLine.giveBack;
import static org.uptake.standalone.CommandLine.receiptWith;
import static org.uptake.standalone.CommandLine.renew;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import tools.jackson.databind.JsonNode;

/** What signing in gave ends everywhere, once there is a reason. */
class EndOfSignInTest {

  private static final String ANOTHER = "and nobody knows this either";

  private final Http http = RunningUptake.http();
  private final Newcomer newcomer = Newcomer.of(http);
  private final Browser browser = newcomer.settled();

  private CommandLine program() {
    Browser another = new Browser(RunningUptake.address());
    return new CommandLine(another, newcomer.login(), Newcomer.CHOSEN);
  }

  private void assertSignedIn(Browser somewhere) {
    assertThat(somewhere.open("/account").body()).contains(newcomer.account());
  }

  private static void assertSignedOut(Browser somewhere) {
    assertThat(somewhere.open("/account").body()).contains("<h1>Sign in</h1>");
  }

  private static void assertOpens(JsonNode tokens) {
    assertThat(receiptWith(tokens, "access_token").problem()).isEqualTo("unknown-receipt");
  }

  private static void assertTakenBack(JsonNode tokens) {
    assertThat(receiptWith(tokens, "access_token").problem()).isEqualTo("not-signed-in");
    assertThat(renew(tokens).path("error").asString()).isEqualTo("invalid_grant");
  }

  private void administer(String what) {
    String address = "/api/accounts/%s/%s".formatted(newcomer.account(), what);
    assertThat(http.post(address, Map.of()).status()).isEqualTo(200);
    RunningUptake.part("housekeeping", Runnable.class).run();
  }

  @Test
  void aNewPasswordEndsAllButTheSessionInWhichItWasChosen() {
    CommandLine elsewhere = program();
    JsonNode tokens = elsewhere.tokens();
    assertSignedIn(elsewhere.browser());
    assertOpens(tokens);
    assertThat(Newcomer.choose(browser, Newcomer.CHOSEN, ANOTHER).body())
        .contains(newcomer.account());
    assertSignedIn(browser);
    assertSignedOut(elsewhere.browser());
    assertTakenBack(tokens);
  }

  @Test
  void whoeverSignsOutEverywhereTakesBackWhatProgramsHave() {
    JsonNode tokens = program().tokens();
    Browser elsewhere = new Browser(RunningUptake.address());
    HttpResponse<String> account = elsewhere.signIn(newcomer.login(), Newcomer.CHOSEN);
    assertThat(elsewhere.submit(account, "/sign-out-everywhere", Map.of()).body())
        .contains("<h1>You are signed out</h1>");
    assertSignedOut(elsewhere);
    assertSignedOut(browser);
    assertTakenBack(tokens);
  }

  @Test
  void whatAProgramMayDoIsShownAndTakenBackOneByOne() {
    JsonNode first = program().tokens();
    JsonNode second = program().tokens();
    HttpResponse<String> account = browser.open("/account");
    Matcher given = Pattern.compile("name=\"given\" value=\"([^\"]+)\"").matcher(account.body());
    assertThat(account.body())
        .containsPattern("uptake-cli may act for you until <time datetime=\"2");
    assertThat(given.find()).isTrue();
    HttpResponse<String> left =
        browser.submit(account, "/take-back", Map.of("given", given.group(1)));
    assertThat(left.body()).containsOnlyOnce("may act for you");
    assertTakenBack(second);
    assertOpens(first);
  }

  @Test
  void nobodyTakesBackWhatIsNotTheirs() {
    JsonNode tokens = program().tokens();
    String given = tokens.path("refresh_token").asString().replaceFirst("\\..*", "");
    Browser another = new Browser(RunningUptake.address());
    HttpResponse<String> account = another.signIn("reader", "reader");
    assertThat(another.submit(account, "/take-back", Map.of("given", given)).statusCode())
        .isEqualTo(200);
    assertOpens(tokens);
  }

  @Test
  void disablingAnAccountEndsAllForGood() {
    JsonNode tokens = program().tokens();
    administer("disabling");
    assertThat(renew(tokens).path("error").asString()).isEqualTo("invalid_grant");
    administer("enabling");
    assertSignedOut(browser);
    assertTakenBack(tokens);
    assertThat(newcomer.signIn(Newcomer.CHOSEN).body()).contains(newcomer.account());
  }

  @Test
  void erasingAnAccountEndsAll() {
    JsonNode tokens = program().tokens();
    administer("erasure");
    assertSignedOut(browser);
    assertTakenBack(tokens);
  }

  @Test
  void aRefreshTokenThatComesAgainEndsWhatItWasRenewedWith() {
    JsonNode first = program().tokens();
    JsonNode second = renew(first);
    assertOpens(second);
    assertThat(renew(first).path("error").asString()).isEqualTo("invalid_grant");
    assertTakenBack(first);
    assertTakenBack(second);
    assertSignedIn(browser);
  }

  @Test
  void whatAProgramGivesBackIsWorthNothingAtOnce() {
    JsonNode tokens = program().tokens();
    assertOpens(tokens);
    giveBack(tokens);
    assertTakenBack(tokens);
  }

  @Test
  void aCodeThatComesAgainTakesBackItsToken() {
    String code = program().code();
    JsonNode tokens = exchange(code, VERIFIER);
    assertOpens(tokens);
    assertThat(exchange(code, VERIFIER).path("error").asString()).isEqualTo("invalid_grant");
    assertThat(receiptWith(tokens, "access_token").problem()).isEqualTo("not-signed-in");
  }

  @Test
  void renewingDoesNotPutOffTheEnd() {
    JsonNode first = program().tokens();
    Instant end = end(first);
    assertThat(end(renew(first))).isEqualTo(end);
  }

  private static Instant end(JsonNode tokens) {
    OAuth2AuthorizationService given =
        RunningUptake.part("authorizations", OAuth2AuthorizationService.class);
    return Objects.requireNonNull(
        Objects.requireNonNull(
                Objects.requireNonNull(
                        given.findByToken(
                            tokens.path("refresh_token").asString(), OAuth2TokenType.REFRESH_TOKEN))
                    .getRefreshToken())
            .getToken()
            .getExpiresAt());
  }
}
