package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever sends to a page what nobody can read is told so in a page of its language. */
class UnreadPagesTest {

  private static final URI SITE = RunningUptake.address();
  private static final int MUCH = 9_000;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/en/drafts/x|This is more than is taken at once",
        "/fr/imports/x/recording|C’est plus que ce qui peut être reçu en une fois",
        "/console/sign-out|This is more than is taken at once"
      })
  void aFormThatIsFarTooLong(String path, String title) {
    HttpResponse<String> told =
        new Browser(SITE).post(path, Map.of("reason", "x".repeat(300_000), "_csrf", "x"));
    assertThat(told.statusCode()).isEqualTo(413);
    assertThat(PagesSignedInTest.html(told).select("h1").text()).isEqualTo(title);
    assertThat(told.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(told.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'; style-src 'self'");
  }

  /** Before what proves that it is theirs, or after. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aFormOfWhichOnlyTheBeginningIsRead(boolean isProvenFirst) {
    Browser browser = new Browser(SITE);
    HttpResponse<String> page = PagesSignedInTest.signIn(browser, "/es", "steward");
    Map<String, String> boxes = new LinkedHashMap<>();
    boxes.put(isProvenFirst ? "_csrf" : "kind", isProvenFirst ? Browser.csrf(page) : "stalled");
    boxes.put("reason", "x".repeat(1_000_000));
    boxes.put("_csrf", Browser.csrf(page));
    String draft = "/es/drafts/4ee9f4a6-7b5f-4a3c-8d0e-7d1f5a0c2b11";
    HttpResponse<String> told = browser.postFile(draft, boxes, "", new byte[0]);
    assertThat(told.statusCode()).isEqualTo(413);
    assertThat(PagesSignedInTest.html(told).select("h1").text())
        .isEqualTo("Es más de lo que se admite de una vez");
    assertThat(browser.open(draft).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/en/reviews/%zz|The address cannot be understood",
        "/reviews/%zz|The address cannot be understood",
        "/ru/reviews;x=1|Не удалось разобрать адрес",
        "/zh/a%2Fb|无法理解该网址",
        "/es/drafts?a=%ff|No se entiende la dirección"
      })
  void anAddressThatCannotBeRead(String path, String title) {
    assertTold("GET %s HTTP/1.1\nHost: localhost\n".formatted(path), 400, title);
  }

  @Test
  void anAddressOrAHeadThatIsTooLong() {
    String address = "GET /ar/recommendations?q=%s HTTP/1.1\nHost: localhost\n";
    assertTold(address.formatted("x".repeat(MUCH)), 414, "العنوان أطول مما ينبغي");
    String head = "GET /fr HTTP/1.1\nHost: localhost\nCookie: a=%s\n";
    assertTold(head.formatted("x".repeat(MUCH)), 431, "Votre navigateur envoie trop de données");
  }

  private static void assertTold(String head, int status, String title) {
    String answer = exchange(head + "Connection: close\n\n");
    assertThat(answer)
        .startsWith("HTTP/1.1 %d ".formatted(status))
        .contains("\r\nContent-Type: text/html;charset=UTF-8\r\n", "style-src 'self'")
        .contains("<h1>%s</h1>".formatted(title));
  }

  /** Whoever drips is told before their form is whole. */
  @Test
  void aFormThatComesTooSlowly() {
    String begun =
        "POST /zh/drafts/x HTTP/1.1\nHost: localhost\nContent-Length: 60000\n"
            + "Content-Type: application/x-www-form-urlencoded\n\nreason=";
    assertThat(exchange(begun))
        .startsWith("HTTP/1.1 408 ")
        .contains("<h1>数据到达过慢</h1>", "style-src 'self'");
  }

  private static String exchange(String sent) {
    try (Wire wire = Wire.from("127.0.0.1", SITE)) {
      return wire.send(sent).heard();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
