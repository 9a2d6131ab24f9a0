package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uptake.standalone.CommandLine.VERIFIER;
import static org.uptake.standalone.CommandLine.exchange;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.uptake.standalone.Http.Answer;

/** How a program ends the sign-in that it began (OpenID Connect RP-Initiated Logout 1.0). */
class EndSessionTest {

  private static final String SIGNED_OUT = "<h1>You are signed out</h1>";

  private final Browser browser = new Browser(RunningUptake.address());
  private final CommandLine program = new CommandLine(browser, "reporter", "reporter");

  private static String end(String hint, Map<String, String> more) {
    Map<String, String> asked = new LinkedHashMap<>(more);
    asked.put("id_token_hint", hint);
    return "/connect/logout?" + Browser.form(asked);
  }

  private static String hint(CommandLine program) {
    return exchange(program.code(), VERIFIER).path("id_token").asString();
  }

  private void assertSignedIn(boolean isSignedIn) {
    assertThat(browser.open("/account").body())
        .contains(isSignedIn ? "<dd>reporter</dd>" : "<h1>Sign in</h1>");
  }

  @Test
  void itEndsAtAPageThatSaysSo() {
    HttpResponse<String> page = browser.open(end(hint(program), Map.of("state", "s")));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains(SIGNED_OUT, "href=\"/sign-in\"");
    assertSignedIn(false);
  }

  @Test
  void signingOutByHandEndsAtTheSamePage() {
    HttpResponse<String> account = browser.signIn("reporter", "reporter");
    assertThat(browser.submit(account, "/sign-out", Map.of()).body()).contains(SIGNED_OUT);
  }

  @Test
  void anAddressThatIsNotRegisteredEndsAtAPageThatSaysSo() {
    String asked =
        end(hint(program), Map.of("post_logout_redirect_uri", "https://evil.example.org/<b>"));
    HttpResponse<String> page = browser.open(asked);
    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
    assertThat(page.body())
        .contains("<h1>This program cannot sign you out</h1>", "https://evil.example.org/&lt;b")
        .doesNotContain("<b>", "href=\"https:");
    assertSignedIn(true);

    Http http = RunningUptake.http().anonymous();
    Answer json = http.send(http.request(asked).header("Accept", "application/json").build());
    assertThat(json.problem()).isEqualTo("malformed");
    assertThat(json.text("detail")).contains("evil.example.org");
  }

  @Test
  void whoeverIsSignedInTwiceIsSignedOutWhereTheProgramSays() {
    String first = hint(program);
    Browser elsewhere = new Browser(RunningUptake.address());
    assertThat(hint(new CommandLine(elsewhere, "reporter", "reporter"))).isNotEqualTo(first);
    program.signIn();
    String again = exchange(codeWhileSignedIn(), VERIFIER).path("id_token").asString();
    assertThat(browser.open(end(again, Map.of())).body()).contains(SIGNED_OUT);
    assertSignedIn(false);
    assertThat(elsewhere.open("/account").body()).contains("<dd>reporter</dd>");
  }

  private String codeWhileSignedIn() {
    HttpResponse<String> page = browser.open(CommandLine.authorization());
    return CommandLine.callback(program.decide(page, "allow"))
        .getQuery()
        .replaceFirst("^.*code=([^&]+).*$", "$1");
  }

  @Test
  void itEndsNobodyElsesSignIn() {
    String theirs =
        hint(new CommandLine(new Browser(RunningUptake.address()), "steward", "steward"));
    program.signIn();
    assertThat(browser.open(end(theirs, Map.of())).body()).contains("<h1>Signed in</h1>");
    assertSignedIn(true);
  }

  @Test
  void whoeverWasSignedOutAlreadyIsToldTheSame() {
    String hint = hint(program);
    assertThat(browser.open(end(hint, Map.of())).body()).contains(SIGNED_OUT);
    assertThat(browser.open(end(hint, Map.of())).body()).contains(SIGNED_OUT);
  }
}
