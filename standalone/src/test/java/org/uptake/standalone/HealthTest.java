package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HealthTest {

  private final Http http = RunningUptake.http();

  @ParameterizedTest
  @ValueSource(strings = {"/actuator/health", "/actuator/health/readiness"})
  void tellsStrangersTheStatusAlone(String path) {
    assertThat(http.anonymous().get(path).body().propertyNames())
        .contains("status")
        .isSubsetOf("status", "groups");
    assertThat(http.as("steward").get(path).body().has("components")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"db", "projectionHealth"})
  void tellsAdministratorsOfWhichPartItSpeaks(String component) {
    String path = "/actuator/health/" + component;
    assertThat(http.as("administrator").get(path).status()).isEqualTo(200);
    assertThat(http.anonymous().get(path).status()).isEqualTo(404);
  }
}
