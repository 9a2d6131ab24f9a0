package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uptake.standalone.Http.Answer;

/** What browsers, robots and programs look for without being told where. */
class CustomsTest {

  private final Http anonymous = RunningUptake.http().anonymous();

  @ParameterizedTest
  @CsvSource({
    "/robots.txt, text/plain;charset=UTF-8",
    "/favicon.ico, image/vnd.microsoft.icon",
    "/.well-known/api-catalog, application/linkset+json",
  })
  void isThere(String path, String type) {
    Answer answer = anonymous.get(path);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.response().headers().firstValue("Content-Type")).hasValue(type);
  }

  @Test
  void theSignOfAPageIsThere() {
    String page = anonymous.get("/en/help").response().body();
    String icon = page.replaceFirst("(?s).*<link rel=\"icon\" href=\"([^\"]+)\".*", "$1");
    Answer answer = anonymous.get(icon);
    assertThat(answer.response().headers().firstValue("Content-Type")).hasValue("image/svg+xml");
    assertThat(answer.status()).isEqualTo(200);
  }

  @Test
  void theCatalogLeadsToTheDocumentOfTheApi() {
    Answer catalog = anonymous.get("/.well-known/api-catalog");
    String document = catalog.body().at("/linkset/0/service-desc/0/href").asString();
    assertThat(anonymous.get(document).text("openapi")).startsWith("3.");
  }

  @Test
  void whereNobodyIsToldOfHolesThereIsNoAddressForThem() {
    assertThat(anonymous.get("/.well-known/security.txt").problem()).isEqualTo("not-found");
  }

  @Test
  void tracksOfOthersAreNotPassedOnByPagesAndAreNoParametersOfTheApi() {
    String tracks = "utm_source=mail&utm_medium=x&fbclid=AbC&_=1";
    Answer page = anonymous.get("/en/reviews/HIPPO?asOf=2020-01-01&" + tracks);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.response().body())
        .contains("asOf=2020-01-01")
        .doesNotContain("utm_", "fbclid", "_=1");
    assertThat(anonymous.get("/api/reviews?" + tracks).problem()).isEqualTo("malformed");
  }

  @Test
  void strangersAreToldOfHealthThatItIsAndNothingMore() {
    assertThat(anonymous.get("/actuator/health").response().body())
        .isEqualTo("{\"groups\":[\"liveness\",\"readiness\"],\"status\":\"UP\"}");
  }
}
