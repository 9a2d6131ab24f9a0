package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An administrator lets somebody in, who then is the only one to know their password. */
class InvitationTest {

  private static final Pattern PASSWORD = Pattern.compile("<dt>Password</dt><dd>(\\S{20})</dd>");
  private static final String CHOSEN = "nobody else knows this";

  private final Http http = RunningUptake.http();
  private final String account = new Fresh(http).account();
  private final String login = Fresh.word().toLowerCase(Locale.ROOT);
  private final Browser administrator = new Browser(RunningUptake.address());

  private HttpResponse<String> invite(String toAccount, String withLogin) {
    HttpResponse<String> page = administrator.signIn("administrator", "administrator");
    assertThat(page.body()).contains("href=\"/invitation\"");
    return administrator.submit(
        administrator.open("/invitation"),
        "/invitation",
        Map.of("account", toAccount, "login", withLogin));
  }

  private String given() {
    HttpResponse<String> page = invite(account, login);
    Matcher password = PASSWORD.matcher(page.body());
    assertThat(password.find()).as(page.body()).isTrue();
    return password.group(1);
  }

  private static HttpResponse<String> choose(
      Browser browser, HttpResponse<String> page, String of) {
    return browser.submit(
        page, "/password", Map.of("current", of, "chosen", CHOSEN, "repeated", CHOSEN));
  }

  private HttpResponse<String> signIn(String password) {
    return new Browser(RunningUptake.address()).signIn(login, password);
  }

  private void choosesAPassword() {
    String password = given();
    Browser browser = new Browser(RunningUptake.address());
    HttpResponse<String> first = browser.signIn(login, password);
    assertThat(first.body()).contains("<h1>Choose a password</h1>");
    assertThat(choose(browser, first, password).body()).contains(account);
  }

  @Test
  void whoeverIsInvitedChoosesAPasswordAndActsWithTheAccount() {
    choosesAPassword();
    assertThat(signIn(CHOSEN).body()).contains("<dd>%s</dd>".formatted(account));
  }

  @Test
  void aSecondInvitationTakesTheFirstBack() {
    String first = given();
    String second = given();
    assertThat(signIn(first).body()).contains("password is wrong");
    assertThat(signIn(second).body()).contains("<h1>Choose a password</h1>");
  }

  @Test
  void nobodyGivesAPasswordToSomebodyWhoSignsInAlready() {
    choosesAPassword();
    assertRefused(invite(account, login), "signs in already");
    assertThat(signIn(CHOSEN).body()).contains(account);
  }

  @Test
  void takesAnAccountInUseAndALoginThatNobodyHas() {
    assertRefused(invite("nobody", login), "no account of this id");
    assertRefused(invite(account, "<b>"), "Take a login");
    assertRefused(invite(account, "steward"), "Somebody else has this login");
  }

  private static void assertRefused(HttpResponse<String> page, String fault) {
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains(fault).doesNotContain("<b>");
  }

  @Test
  void onlyAnAdministratorInvites() {
    Browser steward = new Browser(RunningUptake.address());
    HttpResponse<String> page = steward.signIn("steward", "steward");
    assertThat(page.body()).doesNotContain("/invitation");
    assertThat(steward.open("/invitation").statusCode()).isEqualTo(403);
    HttpResponse<String> refused =
        steward.submit(page, "/invitation", Map.of("account", account, "login", login));
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).doesNotContain("Password");
  }

  @Test
  void theLoginOfTheErasedIsForgotten() {
    String password = given();
    String erasure = "/api/accounts/%s/erasure".formatted(account);
    assertThat(http.post(erasure, Map.of()).status()).isEqualTo(200);
    assertThat(signIn(password).body()).contains("password is wrong");
    RunningUptake.part("housekeeping", Runnable.class).run();
    String other = new Fresh(http).account();
    assertThat(invite(other, login).body()).contains("<h1>Let in</h1>");
  }
}
