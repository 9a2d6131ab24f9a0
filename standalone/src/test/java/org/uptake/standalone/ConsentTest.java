package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uptake.standalone.CommandLine.VERIFIER;
import static org.uptake.standalone.CommandLine.authorization;
import static org.uptake.standalone.CommandLine.decision;
import static org.uptake.standalone.CommandLine.device;
import static org.uptake.standalone.CommandLine.exchange;
import static org.uptake.standalone.CommandLine.poll;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** No program acts for anybody who has not said so (RFC 8252, section 8.6). */
class ConsentTest {

  private static final String FAULT = "<h1>This program cannot sign you in</h1>";

  private final Browser browser = new Browser(RunningUptake.address());
  private final CommandLine program = new CommandLine(browser, "reporter", "reporter");

  private HttpResponse<String> asked(String scope) {
    program.signIn();
    return browser.open(authorization(Map.of("scope", scope)));
  }

  @Test
  void thePageNamesTheProgramWhereTheAnswerGoesAndWhatItMayDo() {
    HttpResponse<String> page = asked("openid profile");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("<h1>Let this program act for you?</h1>")
        .contains("uptake-cli", "http://127.0.0.1:54321/callback", "your name and login")
        .contains("12 hours", "value=\"allow\"", "value=\"deny\"", "action=\"/sign-out\"")
        .doesNotContain("code=", "<script");
    assertThat(asked("openid").body()).doesNotContain("your name and login");
  }

  @Test
  void whatIsAllowedIsGiven() {
    JsonNode tokens = given(program.decide(asked("openid profile"), "allow"));
    assertThat(tokens.path("scope").asString().split(" "))
        .containsExactlyInAnyOrder("openid", "profile");
  }

  private static JsonNode given(HttpResponse<String> answer) {
    String told = Browser.location(answer).getQuery();
    return exchange(told.replaceFirst("^.*code=([^&]+).*$", "$1"), VERIFIER);
  }

  @Test
  void whatIsNotAllowedTheProgramIsTold() {
    URI callback = Browser.location(program.decide(asked("openid profile"), "deny"));
    assertThat(callback.toString()).startsWith("http://127.0.0.1:54321/callback?");
    assertThat(callback.getQuery())
        .contains("error=access_denied", "state=s", "iss=")
        .doesNotContain("code=");
  }

  @Test
  void itIsAskedEachTime() {
    assertThat(program.decide(asked("openid"), "allow").statusCode()).isEqualTo(302);
    assertThat(browser.open(authorization()).body()).contains("Let this program act for you?");
  }

  @Test
  void anAnswerThatSaysNothingAllowsNothing() {
    Map<String, String> silent = new LinkedHashMap<>(decision(asked("openid profile"), "allow"));
    silent.remove("decision");
    silent.put("scope", "openid");
    assertThat(Browser.location(browser.post("/oauth2/authorize", silent)).getQuery())
        .contains("error=access_denied");
  }

  @Test
  void moreThanWasAskedForIsNotGiven() {
    Map<String, String> more = new LinkedHashMap<>(decision(asked("openid"), "allow"));
    more.put("scope", "profile");
    assertThat(given(browser.post("/oauth2/authorize", more)).path("scope").asString())
        .isEqualTo("openid");
  }

  @Test
  void aQuestionIsAnsweredOnceAndByWhomItWasPutTo() {
    HttpResponse<String> page = asked("openid");
    Browser another = new Browser(RunningUptake.address());
    assertThat(another.signIn("steward", "steward").statusCode()).isEqualTo(200);
    assertThat(another.post("/oauth2/authorize", decision(page, "allow")).body())
        .contains(FAULT, "not known any more");
    assertThat(another.open(consentAddress(page)).body()).contains(FAULT);

    assertThat(program.decide(page, "allow").statusCode()).isEqualTo(302);
    assertThat(browser.post("/oauth2/authorize", decision(page, "allow")).body())
        .contains(FAULT, "not known any more");
    assertThat(browser.open("/consent?state=nonsense").statusCode()).isEqualTo(400);
  }

  private static String consentAddress(HttpResponse<String> page) {
    return page.uri().getRawPath() + "?" + page.uri().getRawQuery();
  }

  @Test
  void whatTheFormLeadsToMayBeAProgramOnThisMachine() {
    HttpResponse<String> page = asked("openid");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("form-action 'self' http://127.0.0.1:*");
  }

  @Test
  void aDeviceThatIsNotAllowedIsToldSoAtOnce() {
    JsonNode device = device("openid");
    String code = device.path("user_code").asString();
    program.signIn();
    HttpResponse<String> page = browser.open("/device?user_code=" + code);
    assertThat(page.body()).contains("value=\"deny\"");
    HttpResponse<String> done =
        browser.submit(page, "/device", Map.of("user_code", code, "decision", "deny"));
    assertThat(done.body()).contains("<h1>Not allowed</h1>", "was told so");
    assertThat(poll(device).path("error").asString()).isEqualTo("access_denied");

    assertThat(browser.submit(page, "/device", Map.of("user_code", code)).statusCode())
        .isEqualTo(422);
    assertThat(poll(device).path("error").asString()).isEqualTo("access_denied");
  }
}
