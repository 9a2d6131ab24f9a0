package org.uptake.standalone;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uptake.standalone.Http.Answer;

/** People import files on pages: checked first, recorded once, and told what is wrong with them. */
class ImportPagesTest {

  private static final URI SITE = RunningUptake.address();
  private static final String HEADER = "review,number,title,text,addressees\n";
  private static final int A_LOT = 34 << 20;

  private final Http http = RunningUptake.http();
  private final Fresh fresh = new Fresh(http);
  private final Browser browser = new Browser(SITE);

  @BeforeEach
  void signIn() {
    var ignored = PagesSignedInTest.signIn(browser, "/en", "steward");
  }

  private static Document html(HttpResponse<String> page) {
    return PagesSignedInTest.html(page);
  }

  private static String heading(HttpResponse<String> page) {
    return html(page).select("h1").text();
  }

  private HttpResponse<String> upload(String name, byte[] content) {
    return upload(browser, browser.open("/en/imports"), name, content);
  }

  private HttpResponse<String> upload(String name, String content) {
    return upload(name, content.getBytes(UTF_8));
  }

  private static HttpResponse<String> upload(
      Browser from, HttpResponse<String> page, String name, byte[] content) {
    FormElement form =
        (FormElement)
            Objects.requireNonNull(
                Jsoup.parse(page.body()).selectFirst("form[enctype]"), page.body());
    return from.postFile(form.attr("action"), hidden(form), name, content);
  }

  private static Map<String, String> hidden(FormElement form) {
    Map<String, String> boxes = new LinkedHashMap<>();
    form.select("input[type=hidden]").forEach(box -> boxes.put(box.attr("name"), box.val()));
    return boxes;
  }

  /** Sends one of the forms of a report. */
  private HttpResponse<String> press(HttpResponse<String> report, String form) {
    FormElement chosen =
        (FormElement)
            Objects.requireNonNull(
                Jsoup.parse(report.body()).selectFirst("form[action$=/%s]".formatted(form)),
                report.body());
    return browser.post(chosen.attr("action"), hidden(chosen));
  }

  /** Looks again until nothing is under way. */
  private HttpResponse<String> whenDone(HttpResponse<String> page) {
    AtomicReference<HttpResponse<String>> seen = new AtomicReference<>(page);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> {
              seen.set(browser.open(page.uri().getPath()));
              return html(seen.get()).select("progress").isEmpty();
            });
    return seen.get();
  }

  private long recommendations(String review) {
    return http.get("/api/reviews/" + review).number("recommendations");
  }

  @Test
  void aBadFileIsMendedAndRecordedOnceHoweverOftenItIsSent() {
    String review = fresh.review();
    String good = review + ",1,First,Do this.,SC\n";
    String bad = review + ",2,Second,Do that.,NOBODY-HERE\n" + review + ",,Third,Do more.,\n";
    HttpResponse<String> check = whenDone(upload("a.csv", HEADER + good + bad));
    assertThat(heading(check)).isEqualTo("What the check found");
    Document report = html(check);
    assertThat(report.select(".box li").eachText())
        .containsExactly("Rows that would be recorded: 1", "Rows that cannot be recorded: 2");
    assertThat(report.select("#faults h3").eachText()).containsExactly("Line 3", "Line 4");
    assertThat(report.select("#faults dt").eachText())
        .containsExactly("addressees addressees", "number number");
    assertThat(report.select("#faults q").text()).isEqualTo("NOBODY-HERE");
    assertThat(recommendations(review)).isZero();

    HttpResponse<String> recorded = whenDone(press(check, "recording"));
    assertThat(heading(recorded)).isEqualTo("Recorded");
    await().untilAsserted(() -> assertThat(recommendations(review)).isEqualTo(1));
    assertThat(press(check, "recording").uri()).isEqualTo(recorded.uri());
    assertThat(html(browser.open(check.uri().getPath())).select("form[action$=/recording]"))
        .isEmpty();

    String mended = HEADER + good + bad.replace("NOBODY-HERE", "SG").replace(",,", ",3,");
    HttpResponse<String> again = whenDone(upload("a.csv", mended));
    assertThat(html(again).select(".box li").eachText())
        .containsExactly(
            "Rows that would be recorded: 2",
            "Rows that are recorded already, and are passed over: 1");
    HttpResponse<String> rest = whenDone(press(again, "recording"));
    await().untilAsserted(() -> assertThat(recommendations(review)).isEqualTo(3));
    HttpResponse<String> shown = browser.open(rest.uri().getPath());
    assertThat(html(shown).select(".rec").text()).matches("at positions [\\d,]+ to [\\d,]+ .*");
    String trail = html(shown).select("a[href*=import=]").attr("href");
    assertThat(html(browser.open(trail)).select(".log > li")).hasSize(2);
  }

  @Test
  void pressingTwiceLeadsToTheSameRecording() {
    String review = fresh.review();
    String row = review + ",1,First,Do this.,SC\n";
    HttpResponse<String> check = whenDone(upload("twice.csv", HEADER + row));
    List<CompletableFuture<HttpResponse<String>>> presses =
        Stream.generate(() -> CompletableFuture.supplyAsync(() -> press(check, "recording")))
            .limit(4)
            .toList();
    List<HttpResponse<String>> shown = presses.stream().map(CompletableFuture::join).toList();
    assertThat(shown).extracting(HttpResponse::statusCode).containsOnly(200);
    assertThat(shown).extracting(HttpResponse::uri).containsOnly(shown.getFirst().uri());
    await().untilAsserted(() -> assertThat(recommendations(review)).isEqualTo(1));
  }

  @Test
  void whatAFileWouldRecordIsShownToItsSenderAndWhoOversees() {
    String report = upload("mine.csv", HEADER).uri().getPath();
    for (String who : List.of("reader", "reporter", "verifier")) {
      Browser other = new Browser(SITE);
      var ignored = PagesSignedInTest.signIn(other, "/en", who);
      assertThat(other.open(report).statusCode()).as(who).isEqualTo(404);
    }
    for (String who : List.of("auditor", "administrator")) {
      Browser other = new Browser(SITE);
      var ignored = PagesSignedInTest.signIn(other, "/en", who);
      assertThat(other.open(report).statusCode()).as(who).isEqualTo(200);
    }
  }

  @Test
  void whoOverseesSeesWhoSentWhatAndWhatBecameOfIt() {
    String review = fresh.review();
    String name = review + ".csv";
    String rows = review + ",1,First,Do this.,SC\n" + review + ",2,Second,Do that.,NOBODY-HERE\n";
    HttpResponse<String> check = whenDone(upload(name, HEADER + rows));
    HttpResponse<String> recorded = whenDone(press(check, "recording"));
    List<String> stewards = rowsOf(name, browser);
    assertThat(stewards).hasSize(2);
    assertThat(stewards.getFirst()).contains("(you)", "recorded: 1, not recorded: 1");
    assertThat(stewards.getLast())
        .contains("checked: 1 would be recorded, 1 cannot be", "Recorded later");
    Browser administrator = new Browser(SITE);
    var ignored = PagesSignedInTest.signIn(administrator, "/en", "administrator");
    assertThat(rowsOf(name, administrator)).hasSize(2).allMatch(row -> row.contains("steward"));
    assertThat(html(administrator.open("/en/admin/imports")).select("a").eachAttr("href"))
        .contains(check.uri().getPath(), recorded.uri().getPath());
    Browser reporter = new Browser(SITE);
    ignored = PagesSignedInTest.signIn(reporter, "/en", "reporter");
    assertThat(reporter.open("/en/admin/imports").statusCode()).isEqualTo(403);
  }

  @Test
  void anImportIsUndoneOnceItsReaderHasSeenWhatWouldBe() {
    String review = fresh.review();
    String name = review + ".csv";
    String rows = "%1$s,1,First,Do.,SC\n%1$s,2,Second,Do.,SC\n".formatted(review);
    HttpResponse<String> recorded =
        whenDone(press(whenDone(upload(name, HEADER + rows)), "recording"));
    String entry =
        fresh.entry(
            review + "-1", Map.of("kind", "planned", "occurredOn", "2019", "steps", "First."));
    HttpResponse<String> tried = whenDone(press(recorded, "undo"));
    assertThat(heading(tried)).isEqualTo("What an undo would do");
    assertThat(html(tried).select(".box li").eachText())
        .containsExactly(
            "Recommendations that would be closed as recorded in error: 1",
            "Rows that would stay: 1");
    assertThat(html(tried).select("#stays h3").text()).isEqualTo("Line 2 %s-1".formatted(review));
    assertThat(html(tried).select("#stays li p").text()).contains("2019 still stands");
    assertThat(html(tried).select("#stays li p a").attr("href"))
        .isEqualTo("/en/recommendations/%s-1#e-%s".formatted(review, entry));
    assertThat(recommendations(review)).isEqualTo(2);

    HttpResponse<String> refused = undo(tried, " ");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(html(refused).select(".err-sum a").attr("href")).isEqualTo("#reason");
    assertThat(html(refused).select("#reason").attr("aria-describedby")).isEqualTo("err-reason");
    HttpResponse<String> undone = whenDone(undo(tried, "It was the wrong file."));
    assertThat(heading(undone)).isEqualTo("Undone");
    assertThat(html(undone).select(".box li").eachText())
        .containsExactly(
            "Recommendations that were closed as recorded in error: 1", "Rows that stay: 1");
    await().untilAsserted(() -> assertThat(recommendations(review)).isEqualTo(1));
    assertThat(undo(tried, "It was the wrong file.").uri()).isEqualTo(undone.uri());
    HttpResponse<String> shown = browser.open(recorded.uri().getPath());
    assertThat(html(shown).select("a[href=%s]".formatted(undone.uri().getPath())).text())
        .matches("Undone [0-9]{1,2} \\w+ [0-9]{4}, [0-9:]+ UTC");
    assertThat(html(shown).select("form[action$=/undo]")).isEmpty();
    assertThat(rowsOf(name, browser))
        .hasSize(2)
        .first()
        .asString()
        .matches(".* Undone [^<]* UTC .+");
    String trail = html(undone).select("a[href*=import=]").attr("href");
    assertThat(html(browser.open(trail)).select(".log > li")).hasSize(1);
    assertThat(heading(whenDone(press(undone, "undo")))).isEqualTo("What an undo would do");
    for (String language : List.of("ar", "es", "fr", "ru", "zh")) {
      HttpResponse<String> other =
          browser.open(tried.uri().getPath().replace("/en/", "/%s/".formatted(language)));
      assertThat(html(other).select("main").text()).doesNotContain("undo.", "entry-rule");
    }
  }

  private HttpResponse<String> undo(HttpResponse<String> tried, String reason) {
    FormElement form =
        (FormElement)
            Objects.requireNonNull(
                Jsoup.parse(tried.body()).selectFirst("form[action$=/undoing]"), tried.body());
    Map<String, String> boxes = hidden(form);
    boxes.put("reason", reason);
    return browser.post(form.attr("action"), boxes);
  }

  @Test
  void whoMayNotImportIsNotOfferedAnUndo() {
    String imported = "/en/imports/" + fresh.recordedImport();
    assertThat(html(browser.open(imported)).select("form[action$=/undo]")).hasSize(1);
    Browser other = new Browser(SITE);
    var ignored = PagesSignedInTest.signIn(other, "/en", "administrator");
    HttpResponse<String> page = other.open(imported);
    assertThat(html(page).select("form[action$=/undo]")).isEmpty();
    HttpResponse<String> refused =
        other.post(
            imported + "/undo",
            Map.of("_csrf", Browser.csrf(other.open("/en/admin/accounts/new"))));
    assertThat(refused.statusCode()).isEqualTo(403);
  }

  private static List<String> rowsOf(String name, Browser who) {
    return html(who.open("/en/admin/imports")).select("tbody tr").eachText().stream()
        .filter(row -> row.contains(name))
        .toList();
  }

  /** In words of ours, whatever the parser says of it. */
  @Test
  void aCellThatIsFarTooLongIsToldInTheLanguageOfThePage() {
    byte[] file = (HEADER + "A4P,1,\"" + "x".repeat(20 << 20) + "\",x,\n").getBytes(UTF_8);
    HttpResponse<String> refused = upload(browser, browser.open("/fr/imports"), "a.csv", file);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(html(refused).select("#err-file").text())
        .contains("une ligne trop longue", "à partir de la ligne 2 du fichier")
        .doesNotContain("buffer", "record");
  }

  static Stream<Object[]> refusals() {
    return Stream.of(
        new Object[] {"choose a file", "", new byte[0]},
        new Object[] {"is empty", "a.csv", new byte[0]},
        new Object[] {
          "not in UTF-8", "a.csv", (HEADER + "A,1,caf\u00e9,x,\n").getBytes(ISO_8859_1)
        },
        new Object[] {"spreadsheet", "a.xlsx", "PK\u0003\u0004".getBytes(UTF_8)},
        new Object[] {"header row", "a.csv", "A4P,1,Title,Text\n".getBytes(UTF_8)},
        new Object[] {"header row", "a.csv", "colour;size\n".getBytes(UTF_8)},
        new Object[] {"columns", "a.csv", HEADER.replace("text", "text,colour").getBytes(UTF_8)},
        new Object[] {"line 2", "a.csv", (HEADER + "A,1\n").getBytes(UTF_8)},
        new Object[] {"more than 32 MiB", "a.csv", new byte[A_LOT]},
        new Object[] {"CSV", "a.csv", (HEADER + "\"A,1\n").getBytes(UTF_8)});
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void whatIsWrongWithAFileIsToldAtItsField(String said, String name, byte[] content) {
    HttpResponse<String> refused = upload(name, content);
    assertThat(refused.statusCode()).isEqualTo(422);
    Document page = html(refused);
    assertThat(page.select(".err-sum a").attr("href")).isEqualTo("#file");
    assertThat(page.select("#file").attr("aria-describedby")).contains("err-file");
    assertThat(page.select("#err-file").text()).contains(said);
    assertThat(page.select("form[enctype] button")).hasSize(1);
  }

  /** More than is in any memory on its way. */
  @Test
  void aLargeFileIsHandedOnAndWhatIsWrongWithItIsHeardAfterItsEnd() {
    String cell = "x".repeat(90_000);
    String rows = "NONE,1,%1$s,%1$s,\n".formatted(cell).repeat(70);
    HttpResponse<String> check = whenDone(upload("large.csv", HEADER + rows));
    assertThat(html(check).select(".box li").text()).contains("cannot be recorded: 70");
    HttpResponse<String> wrong = upload("large.csv", "colour\n" + rows);
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(html(wrong).select("#err-file").text()).contains("header row");
    Browser other = new Browser(SITE);
    var ignored = PagesSignedInTest.signIn(other, "/en", "reporter");
    HttpResponse<String> page = other.open("/en/imports");
    HttpResponse<String> refused =
        other.postFile(
            "/en/imports", Map.of("_csrf", Browser.csrf(page)), "a.csv", rows.getBytes(UTF_8));
    assertThat(refused.statusCode()).isEqualTo(403);
    HttpResponse<String> forged =
        other.postFile("/en/imports", Map.of("_csrf", "x"), "a.csv", rows.getBytes(UTF_8));
    assertThat(html(forged).select("main .warn").text()).contains("was not taken");
  }

  @Test
  void whatWasInAFileIsTextAndNothingElse() {
    String nasty = "<img src=x onerror=alert(1)>\"'&{{7*7}}</q>";
    String file = HEADER + "\"%s\",1,t,x,\n".formatted(nasty.replace("\"", "\"\""));
    HttpResponse<String> check = whenDone(upload("<script>alert(1)</script>.csv", file));
    assertThat(html(check).select("script, img")).isEmpty();
    assertThat(html(check).select("#faults q").text()).isEqualTo(nasty);
    assertThat(html(check).select(".brow b").text()).isEqualTo("<script>alert(1)</script>.csv");
    Document mine = html(browser.open("/en/me"));
    assertThat(mine.select("script")).isEmpty();
    assertThat(mine.select("a[href*=/imports/]").text())
        .contains("File to import: <script>alert(1)</script>.csv");
    HttpResponse<String> arabic = browser.open(check.uri().getPath().replace("/en/", "/ar/"));
    assertThat(html(arabic).select("script, img")).isEmpty();
  }

  @Test
  void aLongReportIsCutAndPagedAndSaysSo() {
    StringBuilder rows = new StringBuilder(HEADER);
    for (int row = 0; row < 400; row++) {
      rows.append("NONE,%d,Title,Text,\n".formatted(row + 1));
    }
    HttpResponse<String> check = whenDone(upload("long.csv", rows.toString()));
    Document page = html(check);
    assertThat(page.select("#faults .none").text()).contains("first 300 of 400");
    assertThat(page.select("#faults h3")).hasSize(50);
    assertThat(page.select("form[action$=/recording]")).isEmpty();
    Document next = html(browser.open(page.select("a[rel=next]").attr("href")));
    assertThat(next.select("#faults h3").eachText().getFirst()).isEqualTo("Line 52");
  }

  @Test
  void whoWaitsSeesHowFarItIs() {
    StringBuilder rows = new StringBuilder("code,name,kind\n");
    for (int row = 0; row < 800; row++) {
      rows.append("WAIT%d,Somebody,research\n".formatted(row));
    }
    HttpResponse<String> first = upload("many.csv", rows.toString());
    assertThat(heading(first)).isEqualTo("The file is being checked");
    assertThat(first.headers().firstValue("Refresh")).hasValue("2");
    assertThat(html(first).select("progress").attr("max")).isEqualTo("800");
    HttpResponse<String> done = whenDone(first);
    assertThat(done.headers().firstValue("Refresh")).isEmpty();
    assertThat(html(done).select(".box li").text()).contains("800");
  }

  @Test
  void whatWasCheckedIsFoundAgainUntilItIsDiscarded() {
    HttpResponse<String> check =
        whenDone(upload("zqkept.csv", HEADER + fresh.review() + ",1,T,X,\n"));
    String address = check.uri().getPath();
    assertThat(html(browser.open("/en/me")).select("a[href=%s]".formatted(address))).hasSize(1);
    assertThat(html(browser.open("/en/imports")).select("a[href=%s]".formatted(address)))
        .hasSize(1);
    HttpResponse<String> discarded = press(check, "removal");
    assertThat(heading(discarded)).isEqualTo("Import a file");
    assertThat(discarded.body()).doesNotContain("zqkept");
    assertThat(browser.open("/en/me").body()).doesNotContain("zqkept");
  }

  @Test
  void aCheckOfSomebodyElseIsNotRecorded() {
    String review = fresh.review();
    Answer theirs =
        Http.whenThereIsRoom(() -> http.importFile("f.csv", HEADER + review + ",1,T,X,\n", true));
    HttpResponse<String> refused =
        press(browser.open("/en/imports/" + theirs.text("import")), "recording");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(html(refused).select(".err-sum").text()).contains("not yours");
    assertThat(recommendations(review)).isZero();
    assertThat(browser.open("/en/imports/none").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"reader", "reporter", "administrator"})
  void whoMayNotImportIsOfferedNothingAndToldByTheApi(String who) {
    Browser other = new Browser(SITE);
    var ignored = PagesSignedInTest.signIn(other, "/en", who);
    HttpResponse<String> page = other.open("/en/imports");
    assertThat(html(page).select("nav a[href$=/imports], form[enctype]")).isEmpty();
    assertThat(html(page).select(".warn").text()).isEqualTo("Stewards import files.");
    HttpResponse<String> refused =
        other.postFile(
            "/en/imports", Map.of("_csrf", Browser.csrf(page)), "a.csv", HEADER.getBytes(UTF_8));
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(html(refused).select(".err-sum").text()).contains("steward");
  }

  @Test
  void aSessionThatEndedLeadsBackToChooseTheFileOnceMore() {
    HttpResponse<String> page = browser.open("/en/imports");
    Browser later = new Browser(SITE);
    HttpResponse<String> led = upload(later, page, "a.csv", HEADER.getBytes(UTF_8));
    assertThat(led.body()).contains("<h1>Sign in</h1>");
    HttpResponse<String> back =
        later.submit(led, "/sign-in", Map.of("username", "steward", "password", "steward"));
    assertThat(html(back).select("main .warn").text()).contains("Choose it once more");
  }

  @Test
  void aFileOfAnotherSiteIsNotTaken() {
    HttpResponse<String> forged =
        browser.postFile(
            "/en/imports", Map.of("_csrf", "guessed"), "zqforged.csv", HEADER.getBytes(UTF_8));
    assertThat(html(forged).select("main .warn").text()).contains("was not taken");
    assertThat(browser.open("/en/me").body()).doesNotContain("zqforged");
    HttpResponse<String> late = browser.open("/en/imports");
    HttpResponse<String> boxes =
        browser.post("/en/imports", Map.of("_csrf", Browser.csrf(late), "file", "text"));
    assertThat(boxes.statusCode()).isEqualTo(422);
  }

  static Stream<String> kinds() {
    return Stream.of("stakeholders", "reviews", "recommendations", "entries");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void templatesHaveTheColumnsThatFilesMayHave(String holds) throws IOException {
    HttpResponse<String> template = browser.open("/en/imports/templates/%s.csv".formatted(holds));
    assertThat(template.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("attachment");
    String header = template.body().replace("\uFEFF", "").strip();
    assertThat(header.split(",")).containsExactlyInAnyOrderElementsOf(documented(holds));
    assertThat(html(whenDone(upload("t.csv", template.body()))).select(".brow").text())
        .containsIgnoringCase(holds);
  }

  /** The columns in the table of docs/data.md. */
  private static List<String> documented(String holds) throws IOException {
    String row =
        Files.readAllLines(Path.of("../docs/data.md")).stream()
            .filter(line -> line.matches("\\| %s \\| `.*".formatted(holds)))
            .findFirst()
            .orElseThrow();
    List<String> columns = new ArrayList<>();
    Matcher name = Pattern.compile("`(\\w+)`").matcher(row);
    while (name.find()) {
      columns.add(name.group(1));
    }
    if (row.contains("evidence")) {
      columns.addAll(List.of("evidenceTitle", "evidenceUrl", "evidenceLocator"));
    }
    return columns;
  }
}
