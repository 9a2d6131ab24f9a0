package org.uptake.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uptake.standalone.Http.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every list as a table, for spreadsheets: the same as the list, whole, and harmless. */
class TablesOverHttpTest {

  private static final URI SITE = RunningUptake.address();
  private static final JsonMapper JSON = new JsonMapper();

  private final Http http = RunningUptake.http();
  private final Fresh fresh = new Fresh(http);
  private final HttpClient client = HttpClient.newHttpClient();

  @ParameterizedTest
  @CsvSource({
    "/api/reviews, code",
    "/api/stakeholders?kind=field-mission, code",
    "/api/recommendations?review=HIPPO&review=AGE, id",
    "/api/recommendations?stage=stalled&sort=-since&asOf=2018-12-31, id",
    "/api/recommendations?q=women, id",
    "/api/entries?review=GS1325, entry",
    "/api/entries?kind=funded&asOf=2020-01-01, entry",
    "/api/lag?review=HIPPO&late=1000, entry",
    "/api/themes, theme",
  })
  void aTableHasTheRowsOfTheList(String address, String key) {
    JsonNode list = json(address + (address.contains("?") ? "&" : "?") + "size=500");
    List<String> expected =
        list.path("items").valueStream().map(item -> item.path(of(key, item)).asString()).toList();
    assertThat(expected).hasSize(list.path("total").asInt()).isNotEmpty();
    String table = pinned(address, list);
    assertThat(column(csv(table), key)).isEqualTo(expected);
    assertThat(xlsx(table)).hasSize(expected.size() + 1);
    assertThat(csv(table))
        .allSatisfy(
            row -> {
              assertThat(row.getField("asOf")).isEqualTo(list.path("asOf").asString());
              assertThat(row.getField("knownAt")).isEqualTo(list.path("knownAt").asString());
              assertThat(row.getField("position")).isEqualTo(list.path("position").asString());
            });
  }

  /** Entries are told under the id that their own fields have. */
  private static String of(String key, JsonNode item) {
    return item.has(key) ? key : "id";
  }

  private static String pinned(String address, JsonNode list) {
    String day = address.contains("asOf") ? "" : "asOf=" + list.path("asOf").asString() + "&";
    return "%s%s%sknownPosition=%d"
        .formatted(address, address.contains("?") ? "&" : "?", day, list.path("position").asLong());
  }

  @Test
  void allEntriesAreInTheTableHoweverMany() {
    JsonNode list = json("/api/entries?asOf=2025-12-31&knownPosition=795");
    List<NamedCsvRecord> rows = csv("/api/entries?asOf=2025-12-31&knownPosition=795");
    assertThat(rows).hasSize(list.path("total").asInt()).hasSizeGreaterThan(500);
    assertThat(column(rows, "entry")).doesNotHaveDuplicates();
    JsonNode newest = list.path("items").path(0);
    NamedCsvRecord first = rows.getFirst();
    for (String field : List.of("recommendation", "kind", "occurredOn", "by", "summary", "note")) {
      assertThat(first.getField(field)).as(field).isEqualTo(newest.path(field).asString(""));
    }
    assertThat(first.getField("byName"))
        .isEqualTo(list.path("names").path(first.getField("by")).asString());
  }

  @Test
  void needsAreARowForEachReason() {
    JsonNode list = json("/api/attention?review=HIPPO&size=500&asOf=2024-01-01");
    long reasons =
        list.path("items").valueStream().mapToLong(item -> item.path("reasons").size()).sum();
    assertThat(csv("/api/attention?review=HIPPO&asOf=2024-01-01"))
        .hasSize((int) reasons)
        .first()
        .satisfies(
            row ->
                assertThat(row.getField("reason"))
                    .isEqualTo(reason(list).path("reason").asString()));
  }

  private static JsonNode reason(JsonNode list) {
    return list.path("items").path(0).path("reasons").path(0);
  }

  @Test
  void aSeriesIsLong() {
    JsonNode series = json("/api/reviews/HIPPO/progress?step=year&to=2020-12-31");
    List<NamedCsvRecord> rows = csv("/api/reviews/HIPPO/progress?step=year&to=2020-12-31");
    assertThat(rows).hasSize(series.path("points").size() * 10);
    JsonNode point = series.path("points").path(2);
    long stalled =
        rows.stream()
            .filter(row -> row.getField("date").equals(point.path("date").asString()))
            .filter(row -> row.getField("stage").equals("stalled"))
            .mapToLong(row -> Long.parseLong(row.getField("count")))
            .sum();
    assertThat(stalled).isEqualTo(point.path("counts").path("stalled").asLong());
  }

  @Test
  void aMatrixHasAColumnForEachYear() {
    List<NamedCsvRecord> rows = csv("/api/reviews/HIPPO/matrix?from=2016&to=2018");
    assertThat(rows).hasSize(35);
    assertThat(rows.getFirst().getHeader()).contains("2016", "2017", "2018").doesNotContain("2019");
  }

  @Test
  void moneyIsANumberAndPhasesStandApart() {
    JsonNode funding = json("/api/funding?groupBy=review&asOf=2025-01-01");
    List<NamedCsvRecord> rows = csv("/api/funding?groupBy=review&asOf=2025-01-01");
    long totals =
        funding.path("groups").valueStream().mapToLong(group -> group.path("totals").size()).sum();
    assertThat(rows).hasSize((int) totals);
    List<Row> sheet = xlsx("/api/funding?groupBy=review&asOf=2025-01-01");
    int amount = column(sheet.getFirst(), "amount");
    assertThat(sheet.get(1).getCell(amount).getType()).isEqualTo(CellType.NUMBER);
    assertThat(sheet.get(1).getCellAsNumber(amount).orElseThrow())
        .isEqualByComparingTo(rows.getFirst().getField("amount"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/durations",
        "/api/reviews/HIPPO/durations",
        "/api/lag?groupBy=by",
        "/api/progress?groupBy=review&step=year",
        "/api/changes?from=2020-01-01",
        "/api/changes?from=2020-01-01&table=restatements",
        "/api/changes?from=2020-01-01&table=figures",
        "/api/audit?review=HIPPO",
        "/api/funding"
      })
  void everyTableIsThereInBothFormats(String address) {
    List<NamedCsvRecord> rows = csv(address);
    assertThat(rows).isNotEmpty();
    assertThat(xlsx(address)).hasSize(rows.size() + 1);
  }

  @Test
  void theTrailIsWhole() {
    List<NamedCsvRecord> rows = csv("/api/audit?knownPosition=795");
    assertThat(column(rows, "eventPosition"))
        .isEqualTo(Stream.iterate(1, n -> n + 1).limit(795).map(String::valueOf).toList());
    assertThat(JSON.readTree(rows.getLast().getField("payload")).isObject()).isTrue();
  }

  @Test
  void whatSpreadsheetsWouldRunIsTextAndComesBackAsItWas() {
    String review = fresh.review();
    String title = "=HYPERLINK(\"http://example.org\",\"look\")";
    record(review, "1", title, "-1 per cent\nand more");
    record(review, "2", "'=kept", "+49");
    String address = "/api/recommendations?review=" + review + "&minPosition=" + position();
    List<NamedCsvRecord> rows = csv(address);
    assertThat(column(rows, "title")).containsExactly("'" + title, "''=kept");
    assertThat(column(rows, "text")).containsExactly("'-1 per cent\nand more", "'+49");
    List<Row> sheet = xlsx(address);
    int at = column(sheet.getFirst(), "title");
    assertThat(sheet.get(1).getCell(at).getType()).isEqualTo(CellType.STRING);
    assertThat(sheet.get(1).getCellText(at)).isEqualTo(title);

    String other = fresh.review();
    String file =
        "review,number,title,text,addressees\n%1$s,1,\"%2$s\",\"%3$s\",SC\n%1$s,2,%4$s,%5$s,SC\n"
            .formatted(
                other,
                rows.get(0).getField("title").replace("\"", "\"\""),
                rows.get(0).getField("text"),
                rows.get(1).getField("title"),
                rows.get(1).getField("text"));
    assertThat(http.importFile("back.csv", file, false).number("created")).isEqualTo(2);
    JsonNode first = json("/api/recommendations/%s-1?minPosition=%d".formatted(other, position()));
    assertThat(first.path("title").asString()).isEqualTo(title);
    assertThat(json("/api/recommendations/" + other + "-2").path("title").asString())
        .isEqualTo("'=kept");
  }

  private void record(String review, String number, String title, String text) {
    Answer recorded =
        http.post(
            "/api/reviews/%s/recommendations".formatted(review),
            Map.of("number", number, "title", title, "text", text, "addressees", List.of("SC")));
    assertThat(recorded.status()).as(recorded.body().toString()).isEqualTo(201);
  }

  private long position() {
    return json("/api/position").path("log").asLong();
  }

  @Test
  void aTableCanBeAskedForByHeaderToo() {
    assertThat(type("/api/reviews", "Accept", "text/csv")).startsWith("text/csv");
    assertThat(type("/api/reviews", "Accept", "application/json, text/csv;q=0.5"))
        .isEqualTo("application/json");
    assertThat(type("/api/reviews", "Accept", "text/csv, */*;q=0.1")).startsWith("text/csv");
    assertThat(type("/api/reviews", "Accept", "text/html, */*;q=0.1"))
        .isEqualTo("application/json");
    assertThat(type("/api/reviews?format=xlsx", "Accept", "text/html, */*;q=0.1"))
        .contains("spreadsheetml");
  }

  @Test
  void whatIsNoFormatIsRefusedByName() {
    Answer refused = http.get("/api/reviews?format=pdf");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().toString()).contains("format", "csv, xlsx");
    assertThat(http.get("/api/position?format=csv").status()).isEqualTo(406);
    assertThat(http.get("/api/reviews?format=csv&colour=red").status()).isEqualTo(400);
    assertThat(http.get("/api/reviews/NONE/matrix?format=csv").status()).isEqualTo(404);
  }

  @Test
  void tagsAndMarkComeOnWish() {
    String table = text("/api/reviews?format=csv&hxl=true&bom=true");
    assertThat(table).startsWith("\uFEFFcode,title,");
    assertThat(table.lines().skip(1).findFirst().orElseThrow())
        .startsWith("\"#activity+programme+code\",#activity+programme+name,");
    assertThat(text("/api/reviews?format=csv")).startsWith("code,title,");
    assertThat(xlsx("/api/reviews?hxl=true").get(1).getCellText(0)).startsWith("#activity");
  }

  @Test
  void headAndConditionsAreThoseOfGet() {
    HttpResponse<byte[]> got = send(request("/api/entries?format=csv").GET());
    HttpResponse<byte[]> head =
        send(request("/api/entries?format=csv").method("HEAD", BodyPublishers.noBody()));
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.headers().firstValue("Content-Disposition"))
        .isEqualTo(got.headers().firstValue("Content-Disposition"))
        .get()
        .asString()
        .matches("attachment; filename=\"uptake-entries-\\d{4}-\\d{2}-\\d{2}.csv\"");
    String tag = got.headers().firstValue("ETag").orElseThrow();
    assertThat(
            send(request("/api/reviews?format=csv").header("If-None-Match", tag).GET())
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void aWorkbookTellsWhatItIs() throws IOException {
    byte[] file = send(request("/api/reviews?format=xlsx&asOf=2020-06-30").GET()).body();
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      List<Row> about = workbook.findSheet("About").orElseThrow().read();
      assertThat(about.stream().map(row -> row.getCellText(0)))
          .contains("Asked", "Situation on", "Position of the log", "Cite as");
      assertThat(about.stream().map(row -> row.getCellText(1)))
          .anyMatch(text -> text.matches(".*asOf=2020-06-30.*knownPosition=\\d+.*"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/en",
        "/fr/reviews",
        "/ar/reviews/HIPPO",
        "/en/reviews/HIPPO/progress?step=month",
        "/en/reviews/HIPPO/matrix?asOf=2020-01-01",
        "/en/recommendations?review=HIPPO&stage=stalled&sort=-since&page=0",
        "/en/attention?review=AGE",
        "/en/themes?asOf=2019-01-01",
        "/zh/stakeholders"
      })
  void pagesLeadToWhatTheyShowAsTables(String page) {
    Document shown = Jsoup.parse(new String(send(request(page).GET()).body(), UTF_8));
    List<String> links = shown.select("a[href*=format=]").eachAttr("href");
    assertThat(links).hasSize(2);
    assertThat(type(links.getFirst(), "Accept", "text/html")).isEqualTo("text/csv;charset=UTF-8");
    assertThat(type(links.getLast(), "Accept", "text/html")).contains("spreadsheetml");
  }

  static Stream<String> formats() {
    return Stream.of("csv", "xlsx");
  }

  @ParameterizedTest
  @MethodSource("formats")
  void emptyListsAreTablesToo(String format) {
    assertThat(send(request("/api/entries?review=NONE&format=" + format).GET()).statusCode())
        .isEqualTo(200);
  }

  private JsonNode json(String address) {
    Answer answer = http.anonymous().get(address);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    return answer.body();
  }

  private static List<String> column(List<NamedCsvRecord> rows, String name) {
    return rows.stream().map(row -> row.getField(name)).toList();
  }

  private List<NamedCsvRecord> csv(String address) {
    return CsvReader.builder()
        .ofNamedCsvRecord(text(address + (address.contains("?") ? "&" : "?") + "format=csv"))
        .stream()
        .toList();
  }

  private static int column(Row head, String name) {
    return (int)
        head.stream().map(cell -> cell.getText()).takeWhile(text -> !text.equals(name)).count();
  }

  /** With the row of heads. */
  private List<Row> xlsx(String address) {
    byte[] file =
        send(request(address + (address.contains("?") ? "&" : "?") + "format=xlsx").GET()).body();
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      return workbook.getFirstSheet().read();
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  private String text(String address) {
    Answer answer = http.anonymous().get(address);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    return answer.response().body();
  }

  private String type(String address, String header, String value) {
    return send(request(address).header(header, value).GET())
        .headers()
        .firstValue("Content-Type")
        .orElseThrow();
  }

  private static HttpRequest.Builder request(String address) {
    return HttpRequest.newBuilder(SITE.resolve(address));
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }
}
