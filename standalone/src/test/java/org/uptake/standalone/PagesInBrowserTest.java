package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.print.PrintOptions;

/** Every page in a real browser, in a language of each direction, wide and narrow. */
class PagesInBrowserTest {

  private static final List<String> PAGES =
      List.of(
          "",
          "/reviews",
          "/reviews/HIPPO",
          "/reviews/HIPPO?asOf=2018-12-31",
          "/reviews/HIPPO?asOf=2018-13-31",
          "/reviews/HIPPO/progress",
          "/reviews/HIPPO/matrix",
          "/reviews/HIPPO/activity",
          "/reviews/HIPPO/changes",
          "/recommendations?review=HIPPO&q=women",
          "/recommendations/HIPPO-35",
          "/recommendations/A4P-14/history",
          "/attention",
          "/stakeholders",
          "/stakeholders/SC",
          "/compare",
          "/themes",
          "/audit",
          "/data",
          "/help",
          "/help/stages",
          "/about",
          "/nothing-here");

  private static final Set<String> FIRST =
      Set.of(
          "",
          "/reviews/HIPPO",
          "/reviews/HIPPO?asOf=2018-13-31",
          "/reviews/HIPPO/matrix",
          "/recommendations?review=HIPPO&q=women",
          "/recommendations/HIPPO-35",
          "/attention",
          "/audit");

  private static Chromium browser;

  @BeforeAll
  static void start() {
    browser = Chromium.start();
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  static Stream<String> pages() {
    return PAGES.stream();
  }

  /** Those that most readers see; a browser takes its time. */
  static Stream<String> firstPages() {
    return PAGES.stream().filter(FIRST::contains);
  }

  @ParameterizedTest
  @MethodSource("firstPages")
  void areForEverybody(String page) {
    SoftAssertions all = new SoftAssertions();
    look("en", 1280, page, all);
    look("ar", 320, page, all);
    all.assertAll();
  }

  @Tag("long")
  @ParameterizedTest
  @MethodSource("pages")
  void areForEverybodyAllOfThem(String page) {
    SoftAssertions all = new SoftAssertions();
    for (String language : List.of("en", "ar")) {
      look(language, 1280, page, all);
      look(language, 320, page, all);
    }
    all.assertAll();
  }

  private static void look(String language, int width, String page, SoftAssertions all) {
    browser.open("/" + language + page, width);
    String where = language + page + " at " + width;
    all.assertThat(browser.violations()).as(where).isEmpty();
    all.assertThat(unexpected()).as(where).isEmpty();
    all.assertThat(browser.tooWide()).as(where).isEmpty();
    all.assertThat(browser.count("h1")).as(where).isEqualTo(1);
  }

  /** A page that tells what is wrong has a status that browsers write down. */
  private static List<String> unexpected() {
    return browser.messages().stream()
        .filter(message -> !message.matches("(?s).*status of (400|404|422) .*"))
        .toList();
  }

  @Test
  void areFoundWithTheKeyboardAlone() {
    browser.open("/en", 1280);
    browser.driver().switchTo().activeElement().sendKeys(Keys.TAB);
    assertThat(browser.driver().switchTo().activeElement().getText())
        .isEqualTo("Skip to the content");
    browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
    assertThat(browser.driver().getCurrentUrl()).endsWith("#main");
  }

  @Test
  void tellAJournalistWhatStandsStillInAReviewAndHowToCiteIt() {
    browser.open("/en/reviews/HIPPO", 1280).follow("What stands still, and whose move it is");
    assertThat(browser.text("h1")).isEqualTo("What needs a person in HIPPO");
    assertThat(browser.texts(".recs .code")).containsExactlyInAnyOrder("HIPPO-9", "HIPPO-32");
    assertThat(browser.texts(".recs .flag.hot"))
        .anyMatch(since -> since.startsWith("stands still since 8 October 2025"));
    browser.driver().findElement(By.cssSelector(".cite summary")).click();
    assertThat(browser.text(".cite a"))
        .contains("asOf=")
        .contains("knownAt=")
        .startsWith(RunningUptake.address().toString());
  }

  @Test
  void tellAnOfficerWhatStoodAtTheEndOfAYear() {
    browser.open("/en/reviews/HIPPO", 1280);
    browser.driver().findElement(By.cssSelector(".set summary")).click();
    type("asOf-day", "31");
    type("asOf-month", "December");
    type("asOf-year", "2018");
    browser.press(".set button");
    assertThat(browser.text(".when")).startsWith("The situation on 31 December 2018");
    assertThat(browser.text(".lead")).startsWith("On 31 December 2018, none of 35");
    browser.driver().navigate().back();
    assertThat(browser.text(".when")).startsWith("The situation today");
  }

  private static void type(String box, String text) {
    var field = browser.driver().findElement(By.name(box));
    field.clear();
    field.sendKeys(text);
  }

  @Test
  void letAPersonInAndOut() {
    browser.open("/en/reviews/HIPPO?asOf=2018-12-31", 1280).follow("Sign in");
    browser.driver().findElement(By.name("username")).sendKeys("reader");
    browser.driver().findElement(By.name("password")).sendKeys("reader");
    browser.press("main button, form button");
    assertThat(browser.driver().getCurrentUrl()).endsWith("/en/reviews/HIPPO?asOf=2018-12-31");
    assertThat(browser.text(".signin")).startsWith("Signed in as reader");
    for (String page : List.of("/en", "/ar/about")) {
      for (int width : List.of(1280, 320)) {
        browser.open(page, width);
        assertThat(browser.violations()).as(page).isEmpty();
        assertThat(browser.tooWide()).as(page).isEmpty();
      }
    }
    browser.open("/en/about", 320);
    browser.press(".signin button");
    assertThat(browser.text("h1")).isEqualTo("You are signed out");
    assertThat(browser.violations()).isEmpty();
    assertThat(unexpected()).isEmpty();
    assertThat(browser.text(".signin")).isEqualTo("Sign in");
  }

  @Test
  void keepWhatIsTypedWhileItIsTyped() {
    String page = "/recommendations/" + new Fresh(RunningUptake.http()).recommendation();
    await().until(() -> browser.open("/en" + page, 1280).count(".state") == 1);
    browser.follow("Sign in").driver().findElement(By.name("username")).sendKeys("steward");
    browser.driver().findElement(By.name("password")).sendKeys("steward");
    browser.press("main button, form button").open("/en" + page + "/record/stalled", 1280);
    type("reason", "Nobody pledged");
    await().until(() -> browser.text("#kept").startsWith("What you typed is kept."));
    browser.driver().navigate().refresh();
    assertThat(browser.driver().findElement(By.name("reason")).getDomProperty("value"))
        .isEqualTo("Nobody pledged");
    assertThat(unexpected()).isEmpty();
    browser.press(".signin button");
  }

  @Test
  void goBackToWhatWasTypedButNotToAnythingAfterSigningOut() {
    String page = "/recommendations/" + new Fresh(RunningUptake.http()).recommendation();
    await().until(() -> browser.open("/en" + page, 1280).count(".state") == 1);
    browser.follow("Sign in").driver().findElement(By.name("username")).sendKeys("steward");
    browser.driver().findElement(By.name("password")).sendKeys("steward");
    browser.press("main button, form button").open("/en" + page + "/record/stalled", 1280);
    type("reason", "Typed and left");
    browser.open("/en/about", 1280).driver().navigate().back();
    assertThat(value("reason")).isEqualTo("Typed and left");
    type("reason", "Typed and wrong");
    browser.press("button[value=check]");
    assertThat(browser.count(".err-sum")).isEqualTo(1);
    browser.driver().navigate().back();
    assertThat(value("reason")).isEqualTo("Typed and wrong");
    browser.open("/en/me", 1280).press(".signin button").driver().navigate().back();
    assertThat(browser.text("h1")).isEqualTo("Sign in");
    browser.messages();
  }

  private static String value(String box) {
    return String.valueOf(browser.driver().findElement(By.name(box)).getDomProperty("value"));
  }

  @Test
  void letAnOfficerRecordCorrectAndSeeWhoDidWhat() {
    String page = "/recommendations/" + new Fresh(RunningUptake.http()).recommendation();
    await().until(() -> browser.open("/en" + page, 1280).count(".state") == 1);
    browser.follow("Sign in").driver().findElement(By.name("username")).sendKeys("steward");
    browser.driver().findElement(By.name("password")).sendKeys("steward");
    browser.press("main button, form button").follow("Record what happened");
    forEverybodyHere();
    browser.press(".kinds a[href*=funded]").press("button[value=check]");
    assertThat(browser.text(".err-sum h2")).isEqualTo("6 things to put right");
    forEverybodyHere();
    type("occurredOn-month", "April");
    type("occurredOn-year", "2019");
    type("amount", "1 500 000");
    type("currency", "usd");
    for (String choice :
        List.of("addressee'][value='*", "phase'][value='pledged", "channel'][value='fund")) {
      browser
          .driver()
          .findElement(By.cssSelector("[name='%s']".formatted(choice)))
          .sendKeys(Keys.SPACE);
    }
    type("evidence.0.title", "S/2019/800");
    browser.press("button[value=check]");
    forEverybodyHere();
    browser.press("main form button");
    assertThat(browser.text("h1")).isEqualTo("Recorded");
    forEverybodyHere();
    browser.follow("Correct");
    type("amount", "1600000");
    type("because", "The annex gives this amount.");
    browser.press("button[value=check]").press("main form button");
    assertThat(browser.text("h1")).isEqualTo("The correction is recorded");
    browser.follow("See it in its place");
    assertThat(browser.texts(".tl h3"))
        .anyMatch(entry -> entry.startsWith("USD 1,600,000 pledged"));
    for (String narrow : List.of("/me", page + "/record/stalled", "/verify")) {
      browser.open("/ar" + narrow, 320);
      forEverybodyHere();
    }
    browser.open("/en/about", 1280).press(".signin button");
    assertThat(unexpected()).isEmpty();
  }

  @Test
  void letAnImporterCheckMendAndRecord() throws IOException {
    String review = new Fresh(RunningUptake.http()).review();
    Path file = Files.createTempFile("uptake", ".csv");
    Files.writeString(
        file,
        "review,number,title,text,addressees\n%1$s,1,T,X,SC\n%1$s,2,T,X,NOBODY-HERE\n"
            .formatted(review));
    browser.open("/en/imports", 1280);
    browser.driver().findElement(By.name("username")).sendKeys("steward");
    browser.driver().findElement(By.name("password")).sendKeys("steward");
    browser.press("main button, form button");
    forEverybodyHere();
    browser.press("form[enctype] button");
    assertThat(browser.text("#err-file")).contains("choose a file");
    forEverybodyHere();
    browser.driver().findElement(By.id("file")).sendKeys(file.toString());
    browser.press("form[enctype] button");
    await().atMost(Duration.ofSeconds(20)).until(() -> browser.count("#faults") == 1);
    forEverybodyHere();
    String report = browser.driver().getCurrentUrl().replaceFirst("^.*/en/", "/ar/");
    browser.press("form[action$=recording] button");
    await().atMost(Duration.ofSeconds(20)).until(() -> browser.count(".box.done") == 1);
    forEverybodyHere();
    undo();
    browser.open(report, 320);
    forEverybodyHere();
    for (String list : List.of("/ar/imports", "/ar/admin/imports")) {
      browser.open(list, 320);
      forEverybodyHere();
    }
    browser.open("/en/imports/table?review=" + review, 1280);
    type("table", "No,Heading,Recommendation,Responsible\n2,T,X,NOBODY-HERE");
    forEverybodyHere();
    browser.press("form[enctype] button");
    forEverybodyHere();
    browser.press("button[value=check]");
    await().atMost(Duration.ofSeconds(20)).until(() -> browser.count("#faults") == 1);
    browser.follow("Mend it in the table");
    assertThat(browser.text(".err-sum a")).startsWith("Row 1, addressees");
    forEverybodyHere();
    browser.open(browser.driver().getCurrentUrl().replaceFirst("^.*/en/", "/ar/"), 320);
    forEverybodyHere();
    browser.open("/en/about", 1280).press(".signin button");
    assertThat(unexpected()).isEmpty();
  }

  /** Of the import whose report is shown. */
  private void undo() {
    browser.press("form[action$='/undo'] button");
    await().atMost(Duration.ofSeconds(20)).until(() -> browser.count("#reason") == 1);
    forEverybodyHere();
    String tried = browser.driver().getCurrentUrl();
    browser.press("form[action$='/undoing'] button");
    assertThat(browser.text("#err-reason")).isNotBlank();
    forEverybodyHere();
    browser.open(tried.replaceFirst("^.*/en/", "/ar/"), 320);
    forEverybodyHere();
    browser.open(tried.replaceFirst("^.*/en/", "/en/"), 1280);
    type("reason", "It was the wrong file.");
    browser.press("form[action$='/undoing'] button");
    await().atMost(Duration.ofSeconds(20)).until(() -> browser.count(".box.done") == 1);
    forEverybodyHere();
  }

  @Test
  void letAStewardRegisterAndPropose() {
    String code = Fresh.word();
    browser.open("/en/reviews/new", 1280);
    browser.driver().findElement(By.name("username")).sendKeys("steward");
    browser.driver().findElement(By.name("password")).sendKeys("steward");
    browser.press("main button, form button");
    forEverybodyHere();
    browser.press("button[value=record]");
    assertThat(browser.text(".err-sum h2")).isEqualTo("3 things to put right");
    forEverybodyHere();
    type("code", code);
    type("title", "A review");
    type("publishedOn-year", "2015");
    browser.press("button[value=record]");
    assertThat(browser.text("h1")).isEqualTo("Recorded: " + code);
    forEverybodyHere();
    browser.follow("Propose a recommendation");
    type("number", "1");
    type("title", "First");
    type("text", "Do this.");
    type("addressees.0.code", "NOBODY-HERE");
    browser.press("button[value=another]");
    assertThat(browser.text(".err-sum a")).startsWith("To whom is it addressed?");
    forEverybodyHere();
    type("addressees.0.code", "SC");
    browser.press("button[value=another]");
    assertThat(browser.text(".box.done")).isEqualTo("Recorded: %s-1".formatted(code));
    forEverybodyHere();
    for (String page :
        List.of("/reviews/new", "/stakeholders/new", "/reviews/%s/propose".formatted(code))) {
      browser.open("/ar" + page, 320);
      forEverybodyHere();
    }
    browser.open("/en/about", 1280).press(".signin button");
    assertThat(unexpected()).isEmpty();
  }

  private static void forEverybodyHere() {
    String where = browser.driver().getCurrentUrl();
    assertThat(browser.violations()).as(where).isEmpty();
    assertThat(browser.tooWide()).as(where).isEmpty();
    assertThat(browser.count("h1")).as(where).isEqualTo(1);
  }

  @Test
  void canBePrinted() {
    browser.open("/en/reviews/HIPPO/matrix", 1280);
    String pdf = browser.driver().print(new PrintOptions()).getContent();
    assertThat(Base64.getDecoder().decode(pdf)).startsWith('%', 'P', 'D', 'F');
  }

  @Test
  void workWithoutScripts() {
    try (Chromium plain =
        Chromium.start("--blink-settings=scriptEnabled=false").open("/en/recommendations", 1280)) {
      plain.driver().findElement(By.name("q")).sendKeys("women");
      plain.press("form[role=search] button");
      assertThat(plain.driver().getCurrentUrl()).contains("q=women");
      assertThat(plain.count("mark")).isPositive();
    }
  }
}
