package org.uptake.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PercentilesTest {

  private static final Percentiles FOUR =
      new Percentiles(List.of(40_000_000L, 10_000_000L, 30_000_000L, 20_000_000L));

  @Test
  void areDurationsThatWereMeasured() {
    assertThat(FOUR.at(0.5)).isEqualTo(20);
    assertThat(FOUR.at(0.51)).isEqualTo(30);
    assertThat(FOUR.at(0.99)).isEqualTo(40);
  }

  @Test
  void endWithTheLongest() {
    assertThat(FOUR.max()).isEqualTo(40);
  }

  @Test
  void beginWithTheShortest() {
    assertThat(FOUR.at(0)).isEqualTo(10);
  }
}
