package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uptake.pages.Language;
import org.uptake.pages.Vocabulary;
import org.uptake.pages.Words;

/** The pages of the provider speak as their reader does, and say nothing that was typed as HTML. */
class ProviderPagesTest {

  private static final URI SITE = RunningUptake.address();
  private static final Vocabulary WORDS = Vocabulary.of("/org/uptake/identity/words");

  private final Browser russian = new Browser(SITE, "ru");

  private static Document html(HttpResponse<String> page) {
    return Jsoup.parse(page.body(), SITE.toString());
  }

  /** In a language, with its direction and its words. */
  private static void assertSpeaks(Language language, String kind, HttpResponse<String> answer) {
    Document page = html(answer);
    Words words = WORDS.in(language);
    assertThat(page.select("html").attr("lang")).isEqualTo(language.code());
    assertThat(page.select("html").attr("dir")).isEqualTo(language.direction());
    assertThat(page.select("h1").text()).isEqualTo(words.say(kind + ".title"));
    assertThat(page.title()).endsWith(words.say("title.of", "title", words.say(kind + ".title")));
  }

  private static HttpResponse<String> switched(
      Browser browser, HttpResponse<String> page, Language language) {
    String link = "a[hreflang=%s]".formatted(language.code());
    return browser.open(html(page).select(link).attr("href"));
  }

  private static Map<String, String> reporter() {
    return Map.of("username", "reporter", "password", "reporter");
  }

  @ParameterizedTest
  @EnumSource
  void speakAsTheBrowserAsks(Language language) {
    Browser browser = new Browser(SITE, "xx, %s;q=0.8, en;q=0.1".formatted(language.code()));
    assertSpeaks(language, "sign-in", browser.open("/sign-in"));
  }

  @Test
  void ratherSpeakAsTheirReaderReadLast() {
    assertThat(russian.open("/fr/about").statusCode()).isEqualTo(200);
    assertSpeaks(Language.FR, "sign-in", russian.open("/sign-in"));
  }

  @Test
  void rememberInWhichLanguageTheyWereReadForThePagesOfTheConsoleToo() {
    HttpResponse<String> page = russian.open("/sign-in");
    assertSpeaks(Language.AR, "sign-in", switched(russian, page, Language.AR));
    assertSpeaks(Language.AR, "sign-in", russian.open("/sign-in"));
    assertThat(russian.open("/about").uri()).hasToString(SITE + "/ar/about");
  }

  @Test
  void speakAsAProgramAsksAndNoLongerThanForThat() {
    String asked =
        CommandLine.authorization(Map.of("scope", "openid", "ui_locales", "de zh-Hans-CN en"));
    HttpResponse<String> form = russian.open(asked);
    assertSpeaks(Language.ZH, "sign-in", form);
    HttpResponse<String> consent = russian.submit(form, "/sign-in", reporter());
    assertSpeaks(Language.ZH, "consent", consent);
    assertSpeaks(Language.RU, "account", russian.open("/account"));
  }

  @Test
  void letWhoeverIsLedThereSwitchAndGoOnWithWhatTheyWanted() {
    HttpResponse<String> form =
        russian.open(CommandLine.authorization(Map.of("ui_locales", "fr", "nonce", "a b&c")));
    HttpResponse<String> again = switched(russian, form, Language.ES);
    assertSpeaks(Language.ES, "sign-in", again);
    assertSpeaks(
        Language.ES,
        "sign-in",
        russian.submit(again, "/sign-in", Map.of("username", "reporter", "password", "wrong")));
    HttpResponse<String> consent = russian.submit(again, "/sign-in", reporter());
    assertSpeaks(Language.ES, "consent", consent);
    HttpResponse<String> asked = switched(russian, consent, Language.AR);
    assertSpeaks(Language.AR, "consent", asked);
    URI callback =
        Browser.location(russian.post("/oauth2/authorize", CommandLine.decision(asked, "allow")));
    assertThat(callback.toString()).startsWith("http://127.0.0.1:54321/callback?");
    assertThat(callback.getQuery()).contains("code=", "state=s");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xx", "%zz", " ", "fr-%", "\"><script>"})
  void passOverLanguagesThatNobodySpeaksHere(String tags) {
    HttpResponse<String> form = russian.open(CommandLine.authorization(Map.of("ui_locales", tags)));
    assertThat(form.statusCode()).isEqualTo(200);
    assertThat(html(form).select("h1").text()).isNotEmpty();
    assertThat(html(form).select("script")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void speakLikeThePageOfTheConsoleThatLedThere(Language language) {
    String page = "/%s/about".formatted(language.code());
    HttpResponse<String> form = russian.open("/console/sign-in?back=" + page);
    assertSpeaks(language, "sign-in", form);
    assertThat(russian.submit(form, "/sign-in", reporter()).uri()).hasToString(SITE + page);
  }

  @Test
  void looksLikeThePageThatLedThere() {
    Document page = html(russian.open("/fr/about"));
    Document form = html(russian.open("/console/sign-in?back=/fr/about"));
    for (String part :
        new String[] {
          "[rel=stylesheet]", "[rel=icon]", ".brand", ".foot", ".tongue summary", ".top nav"
        }) {
      assertThat(form.select(part).outerHtml()).as(part).isEqualTo(page.select(part).outerHtml());
    }
  }

  @Test
  void tellWhatIsWrongInTheReadersLanguageAndAtItsBox() {
    Browser french = new Browser(SITE, "fr");
    HttpResponse<String> form = french.signIn("reporter", "reporter");
    assertThat(form.statusCode()).isEqualTo(200);
    HttpResponse<String> answer =
        french.submit(
            french.open("/password"),
            "/password",
            Map.of("current", "reporter", "chosen", "court", "repeated", "court"));
    Document page = html(answer);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(page.title()).startsWith(WORDS.in(Language.FR).say("title.error"));
    assertThat(page.select("[role=alert] a").attr("href")).isEqualTo("#chosen");
    assertThat(page.select("[role=alert]").text()).isEqualTo("Prenez au moins 12 caractères.");
    assertThat(page.select("#chosen").attr("aria-invalid")).isEqualTo("true");
    assertThat(page.select("#chosen").attr("aria-describedby").split(" "))
        .contains("err-chosen")
        .allMatch(id -> !page.select("#" + id).isEmpty());
  }

  @Test
  void tellInTheReadersLanguageWhatAProgramDidWrongly() {
    HttpResponse<String> page =
        russian.open(CommandLine.authorization(Map.of("client_id", "nobody")));
    assertSpeaks(Language.RU, "no-sign-in", page);
    assertThat(page.body()).contains("Программа с таким именем здесь не зарегистрирована");
  }

  @Test
  void doNotLeadAwayFromWhatIsShownOnce() {
    Newcomer newcomer = Newcomer.of(RunningUptake.http());
    HttpResponse<String> page = newcomer.invite();
    assertThat(html(page).select("h1").text()).isEqualTo("Let in");
    assertThat(html(page).select(".langs a")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"><script>alert(1)</script>",
        "'><img src=x onerror=alert(1)>",
        "<b>${f.title()}</b>{0}&amp;\u202e"
      })
  void showWhatWasTypedAsItWasTyped(String nasty) {
    Browser browser = new Browser(SITE);
    assertThat(browser.signIn("administrator", "administrator").statusCode()).isEqualTo(200);
    HttpResponse<String> device =
        browser.submit(browser.open("/device"), "/device", Map.of("user_code", nasty));
    HttpResponse<String> invitation =
        browser.submit(
            browser.open("/invitation"), "/invitation", Map.of("account", nasty, "login", nasty));
    assertHarmless(device);
    assertHarmless(invitation);
    assertThat(html(device).select("[name=user_code]").val()).isEqualTo(nasty);
    assertThat(html(invitation).select("[name=account]").val()).isEqualTo(nasty);
    assertHarmless(browser.open("/sign-in?" + Browser.form(Map.of("why", nasty))));
    assertHarmless(browser.open("/device?" + Browser.form(Map.of("user_code", nasty))));
    assertHarmless(browser.open("/consent?" + Browser.form(Map.of("state", nasty))));
    for (String parameter : new String[] {"client_id", "redirect_uri"}) {
      HttpResponse<String> fault =
          browser.open(CommandLine.authorization(Map.of(parameter, nasty)));
      assertThat(fault.statusCode()).isEqualTo(400);
      assertHarmless(fault);
    }
  }

  private static void assertHarmless(HttpResponse<String> page) {
    assertThat(html(page).select("h1")).hasSize(1);
    assertThat(html(page).select("script, main img, main b")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"/sign-in", "/en"})
  void loadAStyleSheetThatMayBeKeptForEver(String path) {
    HttpResponse<String> page = russian.open(path);
    HttpResponse<String> style = russian.ask(html(page).select("[rel=stylesheet]").attr("href"));
    assertThat(style.statusCode()).isEqualTo(200);
    assertThat(style.headers().firstValue("Content-Type")).hasValue("text/css;charset=UTF-8");
    assertThat(style.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
    assertThat(style.headers().firstValue("Set-Cookie")).isEmpty();
  }
}
