package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.uptake.kernel.AccountId;
import org.uptake.kernel.account.InvitationIssued;
import org.uptake.platform.program.StartRefused;
import tools.jackson.databind.JsonNode;

/** An administrator lets somebody in, who then is the only one to know their password. */
class InvitationTest {

  private final Http http = RunningUptake.http();
  private final Newcomer newcomer = Newcomer.of(http);

  @Test
  void whoeverIsInvitedChoosesAPasswordAndActsWithTheAccount() {
    assertThat(newcomer.settled().open("/account").body())
        .contains("<dd>%s</dd>".formatted(newcomer.account()));
  }

  @Test
  void aSecondInvitationTakesTheFirstBack() {
    String first = newcomer.given();
    String second = newcomer.given();
    assertThat(newcomer.signIn(first).body()).contains("password is wrong");
    assertThat(newcomer.signIn(second).body()).contains("<h1>Choose a password</h1>");
  }

  @Test
  void nobodyGivesAPasswordToSomebodyWhoSignsInAlready() {
    Browser browser = newcomer.settled();
    assertRefused(newcomer.invite(), "signs in already");
    assertThat(newcomer.signIn(Newcomer.CHOSEN).body()).contains(newcomer.account());
    assertThat(browser.open("/account").body()).contains(newcomer.account());
  }

  @Test
  void nobodyIsLetInToAnAccountThatHasRoles() {
    String program = accountNamed("institute");
    long before = http.get("/api/position").number("log");
    assertRefused(new Newcomer(program, newcomer.login()).invite(), "has roles already");
    assertThat(http.get("/api/position").number("log")).isEqualTo(before);
    String seated = new Fresh(http).seated();
    assertRefused(new Newcomer(seated, newcomer.login()).invite(), "has roles already");
    assertThat(newcomer.invite().statusCode()).isEqualTo(200);
  }

  private String accountNamed(String name) {
    return http.get("/api/accounts?size=500")
        .body()
        .path("items")
        .valueStream()
        .filter(account -> account.path("name").asString().equals(name))
        .map(account -> account.path("account").asString())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theLogTellsWhoLetWhomInAndThatTheyCame() {
    long before = http.get("/api/position").number("log");
    var ignored = newcomer.settled();
    // A page does not wait for the place of what it recorded, and none is waited for that is not
    // there.
    await().until(() -> http.get("/api/position").number("log") >= before + 2);
    JsonNode events =
        http.get("/api/audit?after=%d&minPosition=%d".formatted(before, before + 2))
            .body()
            .path("items");
    assertThat(about(newcomer, events))
        .extracting(event -> event.path("kind").asString())
        .containsExactly("invitation-issued", "invitation-taken");
    assertThat(about(newcomer, events).getFirst().path("author").asString())
        .isEqualTo(accountNamed("administrator"));
  }

  private static List<JsonNode> about(Newcomer newcomer, JsonNode events) {
    return events
        .valueStream()
        .filter(
            event -> event.path("payload").path("account").asString().equals(newcomer.account()))
        .toList();
  }

  @Test
  void whatTakesTwoIsConfirmedWhenTheOwnerHasSignedIn() {
    String password = newcomer.given();
    String grants = "/api/accounts/%s/grants".formatted(newcomer.account());
    assertThat(http.post(grants, Map.of("role", "auditor")).status()).isEqualTo(200);
    Http second = http.as("administrator");
    String confirmation = grants + "/auditor/confirmation";
    assertThat(second.post(confirmation, Map.of()).problem()).isEqualTo("not-allowed");
    Browser browser = new Browser(RunningUptake.address());
    var ignored = browser.signIn(newcomer.login(), password);
    assertThat(Newcomer.choose(browser, password, Newcomer.CHOSEN).body())
        .contains(newcomer.account());
    assertThat(second.post(confirmation, Map.of()).status()).isEqualTo(200);
  }

  /** As where the log could not be told when they chose it. */
  @Test
  void whoeverHasAPasswordOfTheirOwnIsToldToHaveComeWhenTheySignInAgain() {
    String password = newcomer.given();
    String grants = "/api/accounts/%s/grants".formatted(newcomer.account());
    assertThat(http.post(grants, Map.of("role", "auditor")).status()).isEqualTo(200);
    assertThat(
            RunningUptake.superuser()
                .update(
                    "update identity.person set must_change = false, since = now() where login = ?",
                    newcomer.login()))
        .isEqualTo(1);
    Http second = http.as("administrator");
    String confirmation = grants + "/auditor/confirmation";
    assertThat(second.post(confirmation, Map.of()).problem()).isEqualTo("not-allowed");
    assertThat(newcomer.signIn(password).body()).contains(newcomer.account());
    assertThat(second.post(confirmation, Map.of()).status()).isEqualTo(200);
  }

  @Test
  void takesAnAccountInUseAndALoginThatNobodyHas() {
    assertRefused(new Newcomer("nobody", newcomer.login()).invite(), "no account of this id");
    assertRefused(new Newcomer(newcomer.account(), "<b>").invite(), "Take a login");
    assertRefused(
        new Newcomer(newcomer.account(), "steward").invite(), "Somebody else has this login");
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
        steward.submit(
            page, "/invitation", Map.of("account", newcomer.account(), "login", newcomer.login()));
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).doesNotContain("Password");
  }

  @Test
  void anInvitationThatNobodyFollowsExpiresAfterAWeek() throws SQLException {
    String password = newcomer.given();
    wasGiven("7 days -1 minute");
    assertThat(newcomer.signIn(password).body()).contains("<h1>Choose a password</h1>");
    wasGiven("7 days 1 second");
    assertThat(newcomer.signIn(password).body()).contains("password is wrong");
  }

  /**
   * So whoever is disabled for a while, which begins the week of the password anew, gains nothing.
   */
  @Test
  void anInvitationLapsesHoweverYoungThePasswordIs() throws SQLException {
    String password = newcomer.given();
    Browser early = new Browser(RunningUptake.address());
    assertThat(early.signIn(newcomer.login(), password).body()).contains("Choose a password");
    wasIssued("7 days -1 minute");
    assertThat(newcomer.signIn(password).body()).contains("<h1>Choose a password</h1>");
    wasIssued("7 days 1 second");
    assertThat(newcomer.signIn(password).body()).contains("password is wrong");
    HttpResponse<String> late = Newcomer.choose(early, password, Newcomer.CHOSEN);
    assertThat(late.statusCode()).isEqualTo(422);
    assertThat(late.body()).contains("Ask an administrator for another");
    assertThat(newcomer.settled().open("/account").body()).contains(newcomer.account());
  }

  @Test
  void whoeverStartsTheProgramLetsInAgainWhoCameTooLate() throws Exception {
    String ignored = newcomer.given();
    Http.Answer granted =
        http.post(
            "/api/accounts/%s/grants".formatted(newcomer.account()), Map.of("role", "steward"));
    assertThat(granted.status()).isEqualTo(200);
    wasIssued("7 days 1 second");
    String password = shown(newcomer.login());
    Browser browser = new Browser(RunningUptake.address());
    assertThat(browser.signIn(newcomer.login(), password).body()).contains("Choose a password");
    assertThat(Newcomer.choose(browser, password, Newcomer.CHOSEN).body())
        .contains(newcomer.account());
  }

  private void wasIssued(String ago) throws SQLException {
    Tampered.longAgo(
        ago, new InvitationIssued(AccountId.of(newcomer.account())), accountNamed("administrator"));
  }

  private void wasGiven(String ago) {
    assertThat(
            RunningUptake.superuser()
                .update(
                    "update identity.person set since = now() - ?::interval where login = ?",
                    ago,
                    newcomer.login()))
        .isEqualTo(1);
  }

  @Test
  void whoeverStartsTheProgramGivesANewPasswordToSomebodyWhoForgotTheirs() throws Exception {
    Browser before = newcomer.settled();
    String password = shown(newcomer.login());
    assertThat(before.open("/account").body()).contains("<h1>Sign in</h1>");
    assertThat(newcomer.signIn(Newcomer.CHOSEN).body()).contains("password is wrong");
    assertThat(newcomer.signIn(password).body()).contains("<h1>Choose a password</h1>");
    assertThatThrownBy(() -> startedWith("--new-password=nobody"))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("nobody");
  }

  private static String shown(String login) throws Exception {
    PrintStream terminal = System.out;
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
    try {
      startedWith("--new-password=" + login);
    } finally {
      System.setOut(terminal);
    }
    return output
        .toString(StandardCharsets.UTF_8)
        .replaceFirst("(?s).*password +(\\S{22})\\R.*", "$1");
  }

  private static void startedWith(String argument) throws Exception {
    RunningUptake.part("newPassword", ApplicationRunner.class)
        .run(new DefaultApplicationArguments(argument));
  }

  @Test
  void theLoginOfTheErasedIsForgotten() {
    String password = newcomer.given();
    String erasure = "/api/accounts/%s/erasure".formatted(newcomer.account());
    assertThat(http.post(erasure, Map.of()).status()).isEqualTo(200);
    assertThat(newcomer.signIn(password).body()).contains("password is wrong");
    RunningUptake.part("housekeeping", Runnable.class).run();
    String other = new Fresh(http).account();
    assertThat(new Newcomer(other, newcomer.login()).invite().body()).contains("<h1>Let in</h1>");
  }
}
