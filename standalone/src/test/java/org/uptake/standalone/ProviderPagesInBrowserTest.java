package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.uptake.pages.Language;
import org.uptake.pages.Vocabulary;
import tools.jackson.databind.JsonNode;

/**
 * The pages of the provider in a real browser, in a language of each direction, wide and narrow.
 */
class ProviderPagesInBrowserTest {

  private static final List<Integer> WIDTHS = List.of(1280, 320);

  private static Chromium stranger;
  private static Chromium administrator;

  @BeforeAll
  static void start() {
    stranger = Chromium.start();
    administrator = Chromium.start().open("/sign-in?ui_locales=en", 1280);
    signIn(administrator, "administrator", "administrator");
  }

  @AfterAll
  static void stop() {
    Stream.of(stranger, administrator).filter(browser -> browser != null).forEach(Chromium::close);
  }

  private static void signIn(Chromium browser, String login, String password) {
    type(browser, "username", login);
    type(browser, "password", password);
    browser.press("main button");
  }

  private static void type(Chromium browser, String box, String text) {
    var field = browser.driver().findElement(By.name(box));
    field.clear();
    field.sendKeys(text);
  }

  static Stream<String> ofStrangers() {
    return Stream.of(
        "/sign-in?",
        "/sign-in?why=failed&",
        "/signed-out?",
        CommandLine.authorization(Map.of("client_id", "nobody")) + "&");
  }

  static Stream<String> ofAdministrators() {
    return Stream.of(
        "/account?",
        "/password?",
        "/device?user_code=BCDF-GHJK&",
        "/invitation?",
        CommandLine.authorization(Map.of("scope", "openid profile")) + "&");
  }

  @ParameterizedTest
  @MethodSource("ofStrangers")
  void areForEverybody(String page) {
    look(stranger, page);
  }

  @ParameterizedTest
  @MethodSource("ofAdministrators")
  void areForEverybodyWhoIsSignedIn(String page) {
    look(administrator, page);
  }

  private static void look(Chromium browser, String page) {
    SoftAssertions all = new SoftAssertions();
    for (String language : List.of("en", "ar")) {
      for (int width : WIDTHS) {
        browser.open(page + "ui_locales=" + language, width);
        String where = "%s in %s at %d".formatted(page, language, width);
        all.assertThat(browser.driver().findElement(By.tagName("html")).getAttribute("lang"))
            .as(where)
            .isEqualTo(language);
        all.assertThat(browser.obstacles()).as(where).isEmpty();
      }
    }
    all.assertAll();
  }

  /** What comes of forms: of a mistake, of an invitation and of a code. */
  @Test
  void areForEverybodyWhenAFormWasSent() {
    for (int width : WIDTHS) {
      administrator.open("/invitation?ui_locales=ar", width);
      type(administrator, "account", "nobody");
      type(administrator, "login", "x");
      assertIsForEverybody(administrator.press("main button"), "invitation.title");
      assertThat(administrator.count(".bad [aria-invalid]")).isEqualTo(1);
      Newcomer newcomer = Newcomer.of(RunningUptake.http());
      type(administrator, "account", newcomer.account());
      type(administrator, "login", newcomer.login());
      assertIsForEverybody(administrator.press("main button"), "invited.title");

      administrator.open("/device?ui_locales=ar", width);
      JsonNode device = CommandLine.device();
      type(administrator, "user_code", device.path("user_code").asString());
      assertIsForEverybody(administrator.press("main button"), "device-done.title");
      assertThat(CommandLine.poll(device).has("access_token")).isTrue();
    }
    administrator.open("/account?ui_locales=en", 320);
    assertThat(administrator.text("main")).contains("uptake-cli may act for you until");
    assertThat(administrator.obstacles()).isEmpty();
  }

  private static void assertIsForEverybody(Chromium browser, String title) {
    assertThat(browser.text("h1"))
        .isEqualTo(Vocabulary.of("/org/uptake/identity/words").in(Language.AR).say(title));
    assertThat(browser.obstacles()).as(title).isEmpty();
  }

  @Test
  void letSomebodyInWhoReadsArabicFromThePageWhereTheyWereAndBack() {
    stranger.open("/ar/reviews/HIPPO?asOf=2018-12-31", 320).press(".signin a");
    assertThat(stranger.obstacles()).isEmpty();
    stranger.driver().findElement(By.cssSelector(".tongue summary")).click();
    stranger.press(".langs a[hreflang=fr]");
    assertThat(stranger.text("h1")).isEqualTo("Se connecter");
    signIn(stranger, "reader", "reader");
    assertThat(stranger.driver().getCurrentUrl()).endsWith("/ar/reviews/HIPPO?asOf=2018-12-31");
    stranger.open("/ar/about", 1280).press(".signin button");
  }
}
