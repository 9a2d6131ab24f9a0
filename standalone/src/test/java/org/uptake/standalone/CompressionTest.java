package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is long goes compressed to those who take it so, and to nobody else. */
class CompressionTest {

  private static final URI SITE = RunningUptake.address();

  private final HttpClient client = HttpClient.newHttpClient();

  @ParameterizedTest
  @CsvSource({
    "/api/audit?limit=500&before=700, 6",
    "/api/openapi.json, 6",
    "/api/docs, 6",
    "/api/docs.css, 2",
    "/api/attention?size=500&asOf=2026-01-01&knownPosition=700, 4",
    "/api/recommendations?size=500&asOf=2026-01-01&knownPosition=700, 6",
    "/api/progress?step=month&asOf=2026-01-01&knownPosition=700, 10",
    "/api/reviews/HIPPO/matrix?asOf=2026-01-01&knownPosition=700, 5",
    "/api/reviews/HIPPO/progress?asOf=2026-01-01&knownPosition=700, 8",
    "/en/reviews/HIPPO, 2"
  })
  void isSoManyTimesSmaller(String path, int times) {
    HttpResponse<byte[]> plain = get(path);
    HttpResponse<byte[]> compressed = get(path, "Accept-Encoding", "br, gzip");
    assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(compressed.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(compressed.headers().allValues("Vary").toString().toLowerCase(java.util.Locale.ROOT))
        .contains("accept-encoding");
    assertThat(compressed.body().length).isLessThan(plain.body().length / times);
    assertThat(unpacked(compressed.body())).isEqualTo(plain.body());
  }

  /** A page by itself has a mark of its own for each; what says the same has the same weak one. */
  @ParameterizedTest
  @ValueSource(strings = {"/api/reviews?asOf=2026-01-01&knownPosition=700", "/en/help"})
  void whatIsCompressedIsKnownAgain(String path) {
    HttpResponse<byte[]> compressed = get(path, "Accept-Encoding", "gzip");
    assertThat(compressed.headers().firstValue("Content-Encoding")).hasValue("gzip");
    String tag = compressed.headers().firstValue("ETag").orElseThrow();
    HttpResponse<byte[]> again = get(path, "Accept-Encoding", "gzip", "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.headers().firstValue("ETag")).hasValue(tag);
  }

  @ParameterizedTest
  @ValueSource(strings = {"identity", "br", "gzip;q=0", "gzip;q=0.0, identity"})
  void whoeverDoesNotTakeItIsNotGivenIt(String taken) {
    for (String path : new String[] {"/api/docs", "/en/help"}) {
      HttpResponse<byte[]> answer = get(path, "Accept-Encoding", taken);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Encoding")).as(path).isEmpty();
    }
  }

  @Test
  void whatIsShortIsNotWorthIt() {
    HttpResponse<byte[]> answer = get("/api", "Accept-Encoding", "gzip");
    assertThat(answer.body().length).isLessThan(1_024);
    assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
  }

  @Test
  void aLongProblemIsCompressedToo() {
    String path = "/api/reviews?" + "x%s=1&".repeat(30).formatted(numbers());
    HttpResponse<byte[]> problem = get(path, "Accept-Encoding", "gzip");
    assertThat(problem.statusCode()).isEqualTo(400);
    assertThat(problem.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(new String(unpacked(problem.body()), java.nio.charset.StandardCharsets.UTF_8))
        .contains("/problems/malformed");
  }

  private static Object[] numbers() {
    return java.util.stream.IntStream.range(0, 30).boxed().toArray();
  }

  /** Its length would tell of the secret in it, whoever could put words beside that. */
  @Test
  void aPageWithASecretIsNotCompressed() {
    HttpResponse<byte[]> page = get("/sign-in", "Accept-Encoding", "gzip");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(page.headers().firstValue("Content-Encoding")).isEmpty();
  }

  private static byte[] unpacked(byte[] compressed) {
    try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
      return stream.readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private HttpResponse<byte[]> get(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(SITE.resolve(path)).header("Accept-Language", "en");
    if (headers.length > 0) {
      request = request.headers(headers);
    }
    try {
      return client.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }
}
