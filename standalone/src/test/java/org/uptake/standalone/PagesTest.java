package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages as they come over HTTP. */
class PagesTest {

  private static final int KB = 1024;

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void leadToTheLanguageThatTheReaderLikesBest() {
    assertThat(get("/reviews/HIPPO?asOf=2018-12-31", "Accept-Language", "fr-CH, en;q=0.5"))
        .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(302))
        .extracting(answer -> answer.headers().firstValue("Location").orElse(""))
        .isEqualTo("/fr/reviews/HIPPO?asOf=2018-12-31");
  }

  @ParameterizedTest
  @CsvSource({
    "/en/reviews/HIPPO?asOf=2018-13-31, 400",
    "/en/reviews/HIPPO?knownAt=yesterday, 400",
    "/en/recommendations?stage=nonsense, 400",
    "/en/recommendations?page=minus, 400",
    "/en/reviews/HIPPO/progress?step=week, 400",
    "/en/audit?recordedFrom=tomorrow, 400",
    "/en/reviews/NOBODY, 404",
    "/en/recommendations/HIPPO-999, 404",
    "/en/stakeholders/NOBODY-AT-ALL, 404",
    "/en/nothing, 404",
    "/xx/reviews, 404",
    "/en/recommendations/HIPPO-1?asOf=2001-01-01, 404"
  })
  void sayInAPageWhatIsWrongWithAnAddress(String path, int status) {
    HttpResponse<byte[]> answer = get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(status);
    if (!path.startsWith("/xx")) {
      assertThat(answer.headers().firstValue("Content-Type").orElse(""))
          .isEqualTo("text/html;charset=UTF-8");
      Document page = html(answer);
      assertThat(page.select("h1")).hasSize(1);
      assertThat(status == 404 || !page.select(".err-sum").isEmpty()).isTrue();
    }
  }

  @Test
  void sayWhatIsWrongInTheLanguageOfTheReader() {
    Document page = html(get("/fr/reviews/HIPPO?asOf=2018-13-31"));
    assertThat(page.select(".err-sum").text())
        .contains("2018-13-31")
        .doesNotContain("is not a day");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr | doit être l’une de ces valeurs",
        "ar | يجب أن يكون واحدا مما يلي",
        "en | must be one of"
      })
  void sayWhatTheApiRefusesInTheLanguageOfTheReader(String language, String said) {
    Element mistakes =
        html(get("/" + language + "/reviews/HIPPO/progress?step=week"))
            .select(".err-sum")
            .getFirst();
    assertThat(mistakes.text()).contains("step").contains(said);
    assertThat(mistakes.select("[lang=en]")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/en, 15",
    "/en/reviews/HIPPO, 15",
    "/en/reviews/HIPPO/progress, 12",
    "/en/reviews/HIPPO/matrix, 15",
    "/en/recommendations, 15",
    "/en/recommendations/HIPPO-35, 15",
    "/en/attention, 15",
    "/en/audit, 15",
    "/ar/reviews/HIPPO, 15"
  })
  void weighLittle(String path, int most) {
    HttpResponse<byte[]> answer = get(path, "Accept-Encoding", "gzip");
    assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(answer.body()).hasSizeLessThan(most * KB);
  }

  @Test
  void loadOneStyleSheetThatMayBeKeptForEver() {
    Document page = html(get("/en"));
    assertThat(page.select("script, img, style, [style]")).isEmpty();
    String style = page.select("link[rel=stylesheet]").attr("href");
    HttpResponse<byte[]> sheet = get(style, "Accept-Encoding", "gzip");
    assertThat(sheet.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
    assertThat(sheet.body()).hasSizeLessThan(9 * KB);
  }

  @Test
  void areNotSentAgainUnchanged() {
    HttpResponse<byte[]> first = get("/en/help");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<byte[]> again = get("/en/help", "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void letBrowsersRunNothing() {
    assertThat(get("/en").headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'")
        .doesNotContain("script-src")
        .doesNotContain("unsafe-inline");
  }

  /** The picture, its sentence and its table say what the API says. */
  @Test
  void tellTheFiguresOfTheApi() {
    Document page = html(get("/en/reviews/HIPPO?asOf=2018-12-31"));
    List<String> last = page.select("details table tbody tr").getFirst().select("td").eachText();
    var point =
        RunningUptake.http()
            .get("/api/reviews/HIPPO/progress?asOf=2018-12-31")
            .body()
            .path("points")
            .valueStream()
            .reduce((before, after) -> after)
            .orElseThrow();
    List<String> stages =
        page.select("details table thead th").eachText().stream()
            .map(name -> name.replace(' ', '-'))
            .toList();
    for (int at = 1; at < stages.size() - 2; at++) {
      assertThat(last.get(at - 1))
          .as(stages.get(at))
          .isEqualTo(point.path("counts").path(stages.get(at)).asString());
    }
    assertThat(page.select(".ladder b").eachText())
        .containsExactly("5", "8", "5", "0", "3", "10", "0", "3", "0", "1");
  }

  @Test
  void pinTheViewThatTheyCite() {
    Document page = html(get("/en/reviews/HIPPO"));
    String cited = page.select(".cite a[href^=http]").attr("href");
    Document again =
        html(get(URI.create(cited).getRawPath() + "?" + URI.create(cited).getRawQuery()));
    assertThat(again.select(".lead").text()).contains("of 35 recommendations");
    assertThat(again.select(".when.past")).hasSize(1);
    assertThat(
            new String(
                get(page.select(".cite a[href*=bibtex]").attr("href")).body(),
                StandardCharsets.UTF_8))
        .startsWith("@misc{uptake");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "en", "es", "fr", "ru", "zh"})
  void keepTheirDatesOnTheWay(String language) {
    Document page = html(get("/" + language + "/reviews/HIPPO?asOf=2018-12-31"));
    for (Element link : page.select("main a[href^=/" + language + "/recommendations]")) {
      assertThat(link.attr("href")).contains("asOf=2018-12-31");
    }
  }

  @Test
  void escapeWhatWasRecorded() {
    Document page = html(get("/en/recommendations?q=%3Cscript%3Ealert(1)%3C/script%3E"));
    assertThat(page.select("script")).isEmpty();
    assertThat(page.select("input[name=q]").val()).isEqualTo("<script>alert(1)</script>");
  }

  private static Document html(HttpResponse<byte[]> answer) {
    try {
      boolean compressed = answer.headers().firstValue("Content-Encoding").isPresent();
      byte[] body =
          compressed
              ? new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes()
              : answer.body();
      return Jsoup.parse(new String(body, StandardCharsets.UTF_8));
    } catch (IOException torn) {
      throw new java.io.UncheckedIOException(torn);
    }
  }

  private HttpResponse<byte[]> get(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(RunningUptake.address().resolve(path))
            .header("Accept-Language", "en");
    if (headers.length > 0) {
      request.setHeader(headers[0], headers[1]);
    }
    try {
      return client.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException unheard) {
      throw new java.io.UncheckedIOException(unheard);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }
}
