package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uptake.standalone.Http.Answer;

/** People paste a table from a document, mend it as a grid, and have its rows recorded. */
class TablePagesTest {

  private static final URI SITE = RunningUptake.address();
  private static final byte[] NO_FILE = {};

  private final Http http = RunningUptake.http();
  private final Fresh fresh = new Fresh(http);
  private final Browser browser = new Browser(SITE);
  private String review = "";

  @BeforeEach
  void signIn() {
    review = fresh.review();
    var ignored = PagesSignedInTest.signIn(browser, "/en", "steward");
  }

  private static Document html(HttpResponse<String> page) {
    return PagesSignedInTest.html(page);
  }

  private static String heading(HttpResponse<String> page) {
    return html(page).select("h1").text();
  }

  private static FormElement form(HttpResponse<String> page) {
    return (FormElement)
        Objects.requireNonNull(
            Jsoup.parse(page.body()).selectFirst("main form[method=post]"), page.body());
  }

  /** Sends the form of a page as it is filled in, but for these boxes. */
  private static HttpResponse<String> send(
      Browser from, HttpResponse<String> page, Map<String, String> boxes) {
    FormElement form = form(page);
    Map<String, String> all = new LinkedHashMap<>();
    form.formData().forEach(box -> all.put(box.key(), box.value()));
    all.putAll(boxes);
    return form.attr("enctype").startsWith("multipart")
        ? from.postFile(form.attr("action"), all, "", NO_FILE)
        : from.post(form.attr("action"), all);
  }

  private HttpResponse<String> paste(String language, String text) {
    HttpResponse<String> page =
        browser.open("/%s/imports/table?review=%s".formatted(language, review));
    return send(browser, page, Map.of("table", text));
  }

  private static List<String> columns(HttpResponse<String> grid) {
    return html(grid).select("select option[selected], select:not(:has([selected]))").stream()
        .map(Element::val)
        .toList();
  }

  private static String cell(HttpResponse<String> grid, int row, int column) {
    return Objects.requireNonNull(
            html(grid).getElementById("cell.%d.%d".formatted(row, column)), grid.body())
        .val();
  }

  private HttpResponse<String> whenDone(HttpResponse<String> page) {
    AtomicReference<HttpResponse<String>> seen = new AtomicReference<>(page);
    String address = page.uri().getPath() + "?" + page.uri().getQuery();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> {
              seen.set(browser.open(address));
              return html(seen.get()).select("progress").isEmpty();
            });
    return seen.get();
  }

  @Test
  void aTableWithOddColumnsIsMendedCellByCellAndRecordedOnce() {
    HttpResponse<String> grid =
        paste(
            "en",
            """
            No.\tHeading\tRecommendation\tResponsible\tRemarks of the unit
            1.\tPolitics\t"Put politics first,
            always."\tSecurity Council\tx
            Rec. 2\tMandates\tClarify mandates.\tSC; NOBODY-HERE\t
            (3)\t\tNo title here.\t\t
            """);
    assertThat(heading(grid)).isEqualTo("Check the columns and the cells");
    assertThat(columns(grid)).containsExactly("number", "title", "text", "addressees", "");
    assertThat(List.of(cell(grid, 0, 0), cell(grid, 1, 0), cell(grid, 2, 0)))
        .containsExactly("1", "2", "3");
    assertThat(cell(grid, 0, 3)).isEqualTo("SC");
    assertThat(cell(grid, 0, 2)).isEqualTo("Put politics first,\nalways.");

    HttpResponse<String> report = whenDone(send(browser, grid, Map.of("step", "check")));
    assertThat(html(report).select(".box li").eachText())
        .containsExactly("Rows that would be recorded: 1", "Rows that cannot be recorded: 2");
    HttpResponse<String> wrong =
        browser.open(html(report).select("a[href*='check=']").attr("href"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(html(wrong).select(".err-sum a").eachAttr("href"))
        .containsExactly("#cell.1.3", "#cell.2.1");
    for (String box : List.of("cell.1.3", "cell.2.1")) {
      Element field = Objects.requireNonNull(html(wrong).getElementById(box));
      assertThat(field.attr("aria-invalid")).isEqualTo("true");
      assertThat(html(wrong).getElementById(field.attr("aria-describedby"))).isNotNull();
    }

    HttpResponse<String> mended =
        whenDone(
            send(
                browser,
                wrong,
                Map.of("cell.1.3", "SC;SG", "cell.2.1", "A title", "step", "check")));
    assertThat(html(mended).select(".box li").eachText())
        .containsExactly("Rows that would be recorded: 3");
    HttpResponse<String> recorded = whenDone(send(browser, mended, Map.of()));
    assertThat(heading(recorded)).isEqualTo("Recorded");
    assertThat(send(browser, mended, Map.of()).uri().getPath()).isEqualTo(recorded.uri().getPath());
    await()
        .untilAsserted(
            () ->
                assertThat(http.get("/api/reviews/" + review).number("recommendations"))
                    .isEqualTo(3));
    Answer first = http.get("/api/recommendations/%s-1".formatted(review));
    assertThat(first.text("text")).isEqualTo("Put politics first,\nalways.");
    assertThat(browser.open("/en/me").body()).doesNotContain(review);
  }

  @ParameterizedTest
  @CsvSource({
    "fr, N°;Titre;Texte;Destinataires;Thème",
    "es, Número;Título;Texto;Destinatarios;Tema",
    "ru, №;Название;Текст;Адресаты;Тема",
    "ar, الرقم;العنوان;النص;الجهات;المجال",
    "zh, 编号;标题;正文;负责单位;主题",
    "en, NUMBER;title ;Full text;Addressed to;Topic",
  })
  void columnsAreKnownByTheirNamesInEachLanguage(String language, String header) {
    for (String between : List.of("\t", ";", "|")) {
      HttpResponse<String> grid = paste("en", (header + "\n7;T;X;SC;Th").replace(";", between));
      assertThat(columns(grid))
          .as(language + between)
          .containsExactly("number", "title", "text", "addressees", "theme");
      assertThat(html(grid).select("tbody tr")).hasSize(1);
    }
  }

  @Test
  void withoutNamesColumnsAreToldByWhatIsInThemAndCanBeChanged() {
    HttpResponse<String> grid =
        paste(
            "en",
            """
            1\tPolitics\tThe Security Council should put politics first.\tSC
            2\tMandates\tThe Secretary-General should clarify every mandate.\tSG
            """);
    assertThat(columns(grid)).containsExactly("number", "title", "text", "addressees");
    HttpResponse<String> kept =
        send(browser, grid, Map.of("column.1", "theme", "step", "later", "drop.1", "1"));
    assertThat(heading(kept)).isEqualTo("My work");
    HttpResponse<String> again =
        browser.open(html(kept).select("a[href*=/imports/table/]").attr("href"));
    assertThat(columns(again)).containsExactly("number", "theme", "text", "addressees");
    assertThat(html(again).select("tbody tr")).hasSize(1);
    HttpResponse<String> more = send(browser, again, Map.of("step", "more"));
    assertThat(html(more).select("tbody tr")).hasSize(2);
  }

  @Test
  void whatIsMeantBeyondDoubtIsWrittenAsFilesHaveIt() {
    HttpResponse<String> page = browser.open("/fr/imports/table");
    HttpResponse<String> grid =
        send(
            browser,
            page,
            Map.of("holds", "stakeholders", "table", "Sigle,Nom,Type\nZQB,Un corps,Recherche\n"));
    assertThat(columns(grid)).containsExactly("code", "name", "kind");
    assertThat(cell(grid, 0, 2)).isEqualTo("research");
    HttpResponse<String> days =
        paste(
            "en",
            "number,title,text,date\n1,T,X,17 June 2015\n2,T,X,October 2019\n3,T,X,1/2/2015\n");
    assertThat(List.of(cell(days, 0, 3), cell(days, 1, 3), cell(days, 2, 3)))
        .containsExactly("2015-06-17", "2019-10", "1/2/2015");
  }

  @Test
  void twoColumnsOfOneNameAreToldAndNothingIsLost() {
    HttpResponse<String> grid = paste("en", "number\ttitle\ttext\n1\tT\tX\n");
    HttpResponse<String> wrong = send(browser, grid, Map.of("column.1", "text", "step", "check"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(html(wrong).select(".err-sum").text()).contains("The table as a whole");
    assertThat(cell(wrong, 0, 1)).isEqualTo("T");
  }

  @Test
  void whatIsPastedIsTextAndNothingElse() {
    String nasty = "</textarea><script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
    HttpResponse<String> grid =
        paste("en", "number\ttitle\ttext\taddressees\n" + nasty + "\t" + nasty + "\tx\t" + nasty);
    assertThat(html(grid).select("script, img")).isEmpty();
    for (int column : List.of(0, 1, 3)) {
      assertThat(cell(grid, 0, column)).isEqualTo(nasty);
    }
    HttpResponse<String> report = whenDone(send(browser, grid, Map.of("step", "check")));
    assertThat(html(report).select("script, img")).isEmpty();
    HttpResponse<String> wrong =
        browser.open(html(report).select("a[href*='check=']").attr("href"));
    assertThat(html(wrong).select("script, img")).isEmpty();
  }

  @Test
  void whatIsEmptyOrTooLongIsToldAtItsField() {
    HttpResponse<String> empty = paste("en", " \n \n");
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(html(empty).select("#err-table").text()).contains("no rows");
    for (String text :
        List.of("1\tT\tX\n".repeat(400), "1\tT\t%s\n".formatted("x".repeat(90_000)))) {
      HttpResponse<String> long1 = paste("en", text);
      assertThat(long1.statusCode()).isEqualTo(422);
      assertThat(html(long1).select(".err-sum a").attr("href")).isEqualTo("#table");
      assertThat(html(long1).select("#err-table").text()).contains("too long");
      assertThat(html(long1).select("#table").text().strip()).startsWith("1");
    }
  }

  @Test
  void whatIsTooBigIsToldAtOnceAndFillsNoMemory() {
    for (String text :
        List.of(
            "\t".repeat(20_000) + "x\n" + "a\n".repeat(20_000),
            "\"a\t".repeat(60_000),
            "1\tWho\t" + "AB;".repeat(60_000),
            "1\tWhere\tA" + "/b".repeat(60_000))) {
      assertTimeout(
          Duration.ofSeconds(5),
          () -> assertThat(paste("en", text).statusCode()).as(text.substring(0, 9)).isEqualTo(422));
    }
  }

  @Test
  void aFormOfTooManyOrTooLongBoxesIsNotTakenIn() {
    Map<String, String> many = new LinkedHashMap<>();
    Map<String, String> named = new LinkedHashMap<>();
    for (int box = 0; box < 20_000; box++) {
      many.put("b." + box, "");
      named.put("b".repeat(box < 1000 ? 2000 : 1) + box, "");
    }
    Browser stranger = new Browser(SITE);
    for (Map<String, String> boxes : List.of(many, named)) {
      HttpResponse<String> page = stranger.postFile("/en/imports/table", boxes, "", NO_FILE);
      assertThat(page.statusCode()).isEqualTo(413);
      assertThat(page.body().length()).isBetween(1, 20_000);
      assertThat(html(page).select("main input")).isEmpty();
    }
  }

  @Test
  void aGridOfMoreThanIsReadIsNotKeptInPart() {
    HttpResponse<String> grid = paste("en", "number\ttitle\ttext\n1\tZqkept\tX\n");
    Map<String, String> boxes = new LinkedHashMap<>();
    for (int row = 0; row < 7000; row++) {
      boxes.put("cell.%d.0".formatted(row), "2");
      boxes.put("cell.%d.1".formatted(row), "Zqcut");
    }
    HttpResponse<String> page = send(browser, grid, boxes);
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(html(page).select(".err-sum").text()).contains("too long");
    assertThat(cell(browser.open(grid.uri().getPath()), 0, 1)).isEqualTo("Zqkept");
  }

  @Test
  void whoMayNotImportIsOfferedNothingAndToldByTheApi() {
    Browser other = new Browser(SITE);
    var ignored = PagesSignedInTest.signIn(other, "/en", "reporter");
    HttpResponse<String> page = other.open("/en/imports/table");
    assertThat(html(page).select("textarea")).isEmpty();
    String draft = page.uri().getQuery().replaceFirst(".*draft=", "");
    HttpResponse<String> grid =
        other.postFile(
            "/en/imports/table",
            Map.of(
                "_csrf",
                Browser.csrf(page),
                "draft",
                draft,
                "holds",
                "recommendations",
                "review",
                review,
                "table",
                "number\ttitle\ttext\n1\tT\tX"),
            "",
            NO_FILE);
    HttpResponse<String> refused = send(other, grid, Map.of("step", "check"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(html(refused).select(".err-sum").text()).contains("steward");
    assertThat(browser.open("/en/imports/table/" + draft).body()).contains("id=\"table\"");
  }

  @Test
  void aSessionThatEndsWhileSomebodyMendsLosesNothing() {
    HttpResponse<String> grid = paste("en", "number\ttitle\ttext\n1\tZqtitle\tX\n");
    Browser later = new Browser(SITE);
    HttpResponse<String> ended = send(later, grid, Map.of("cell.0.1", "Zqmended"));
    assertThat(ended.statusCode()).isEqualTo(403);
    var ignored = PagesSignedInTest.signIn(later, "/en", "steward");
    HttpResponse<String> sent = send(later, ended, Map.of("step", "later"));
    assertThat(heading(sent)).isEqualTo("My work");
    HttpResponse<String> again = browser.open(grid.uri().getPath());
    assertThat(cell(again, 0, 1)).isEqualTo("Zqmended");
  }
}
