package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An empty Uptake lets in one person, with a password that is good for one thing. */
@ProcessesOfItsOwn
class FirstStartTest {

  private static final String CHOSEN = "nobody else knows this";

  @Test
  void theFirstAdministratorChoosesAPasswordBeforeAnythingElse(@TempDir Path directory) {
    String keys;
    try (UptakeProcess uptake = UptakeProcess.startEmpty(directory)) {
      uptake.awaitLoaded();
      URI address = uptake.address().orElseThrow();
      keys = new Browser(address).open("/oauth2/jwks").body();
      choosePassword(address, shown(uptake.output()));
    }
    try (UptakeProcess again = UptakeProcess.startEmpty(directory)) {
      again.awaitLoaded();
      assertThat(again.output()).doesNotContain("password");
      URI address = again.address().orElseThrow();
      assertThat(new Browser(address).open("/oauth2/jwks").body()).isEqualTo(keys);
      assertThat(new Browser(address).signIn("administrator", CHOSEN).body())
          .contains("<dd>administrator</dd>");
    }
  }

  private static String shown(String output) {
    Matcher password = Pattern.compile("password +(\\S{22})\n").matcher(output);
    assertThat(password.find()).as(output).isTrue();
    return password.group(1);
  }

  private static void choosePassword(URI address, String given) {
    Browser browser = new Browser(address);
    HttpResponse<String> page = browser.signIn("administrator", given);
    for (String elsewhere : new String[] {"/account", "/device", "/oauth2/authorize?client_id=x"}) {
      page = browser.open(elsewhere);
      assertThat(page.body()).contains("<h1>Choose a password</h1>");
    }
    assertThat(
            browser
                .submit(
                    page,
                    "/password",
                    Map.of("current", given, "chosen", CHOSEN, "repeated", CHOSEN))
                .uri()
                .getPath())
        .isNotEqualTo("/password");
    assertThat(browser.open("/account").body()).contains("<dd>administrator</dd>");
    assertThat(new Browser(address).signIn("administrator", given).body())
        .contains("password is wrong");
  }
}
