package org.uptake.kernel.recommendation.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uptake.kernel.recommendation.Story;

/** DEMO-14 of docs/domain.md; what is known on a day is the log as it was then. */
class WorkedExampleTest {

  private static Story knownAtJune2020() {
    return Story.proposedOn("2018-11-29", "SEC", "FM")
        .then("2019-06-01 progress-reported/advanced@SEC", "2019-11 implemented/full@SEC");
  }

  private static Story knownNow() {
    return knownAtJune2020().then("2019-03 stalled@FM");
  }

  @ParameterizedTest
  @CsvSource({
    "2019-01-01, proposed",
    "2019-05-31, proposed",
    "2019-06-30, in-progress",
    "2019-10-31, in-progress",
    "2019-11-01, partially-implemented",
    "2019-12-31, partially-implemented",
  })
  void inJune2020ItWasKnownThat(String asOf, String stage) {
    assertThat(knownAtJune2020().stage(asOf).word()).isEqualTo(stage);
  }

  @ParameterizedTest
  @CsvSource({
    "2019-01-01, proposed",
    "2019-03-01, proposed",
    "2019-06-30, in-progress",
    "2019-10-31, in-progress",
    "2019-11-01, stalled",
    "2019-12-31, stalled",
  })
  void nowItIsKnownThat(String asOf, String stage) {
    assertThat(knownNow().stage(asOf).word()).isEqualTo(stage);
  }
}
