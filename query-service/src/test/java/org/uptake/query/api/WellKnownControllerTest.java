package org.uptake.query.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uptake.kernel.Refused;

/** What programs are told in the places that standards name. */
class WellKnownControllerTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-01-01T10:11:12Z"));

  @ParameterizedTest
  @CsvSource({
    "security@example.org, mailto:security@example.org",
    "https://example.org/holes, https://example.org/holes"
  })
  void holesAreToldToWhomeverTheOperatorSays(String setting, String contact) {
    assertThat(new WellKnownController(setting, CLOCK).security())
        .isEqualTo(
            """
            Contact: %s
            Expires: 2026-06-30T00:00:00Z
            Preferred-Languages: en
            """
                .formatted(contact));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void whereNobodyIsSaidThereIsNothing(String setting) {
    assertThatThrownBy(() -> new WellKnownController(setting, CLOCK).security())
        .isInstanceOf(Refused.class);
  }

  @Test
  void theCatalogLeadsToTheDocument() {
    assertThat(new WellKnownController("", CLOCK).catalog().toString())
        .contains("/api/openapi.json", "/api/docs");
  }
}
