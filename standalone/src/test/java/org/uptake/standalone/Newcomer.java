package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who has an account, and whom the administrator of the demo lets in. */
record Newcomer(String account, String login) {

  static final String CHOSEN = "nobody else knows this";

  private static final Pattern PASSWORD = Pattern.compile("<dt>Password</dt><dd>(\\S{22})</dd>");

  static Newcomer of(Http http) {
    return new Newcomer(new Fresh(http).account(), Fresh.word().toLowerCase(Locale.ROOT));
  }

  HttpResponse<String> invite() {
    Browser administrator = new Browser(RunningUptake.address());
    HttpResponse<String> page = administrator.signIn("administrator", "administrator");
    assertThat(page.body()).contains("href=\"/invitation\"");
    return administrator.submit(
        administrator.open("/invitation"),
        "/invitation",
        Map.of("account", account, "login", login));
  }

  /** The password that the administrator is shown. */
  String given() {
    HttpResponse<String> page = invite();
    Matcher password = PASSWORD.matcher(page.body());
    assertThat(password.find()).as(page.body()).isTrue();
    return password.group(1);
  }

  HttpResponse<String> signIn(String password) {
    return new Browser(RunningUptake.address()).signIn(login, password);
  }

  static HttpResponse<String> choose(Browser browser, String present, String chosen) {
    return browser.submit(
        browser.open("/password"),
        "/password",
        Map.of("current", present, "chosen", chosen, "repeated", chosen));
  }

  /** In whose browser they are signed in, with the password of their choice. */
  Browser settled() {
    String password = given();
    Browser browser = new Browser(RunningUptake.address());
    assertThat(browser.signIn(login, password).body()).contains("<h1>Choose a password</h1>");
    assertThat(choose(browser, password, CHOSEN).body()).contains(account);
    return browser;
  }
}
