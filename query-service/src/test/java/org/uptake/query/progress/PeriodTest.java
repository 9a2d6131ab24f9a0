package org.uptake.query.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uptake.kernel.Frequency;

class PeriodTest {

  private static final LocalDate LONG_AGO = LocalDate.of(1, 1, 1);

  @ParameterizedTest
  @CsvSource({
    "MONTH,2026-11-28,0,2000",
    "MONTH,2026-11-30,1,2000",
    "QUARTER,2026-12-31,20,1000",
    "YEAR,9999-12-31,50,400"
  })
  void oneWrongYearSwitchesNoSeriesOff(Frequency step, LocalDate last, int groups, int points) {
    SeriesPeriod period = new SeriesPeriod(Optional.empty(), Optional.empty(), step);
    int most = SeriesPeriod.mostPoints(groups);

    LocalDate first = period.first(Optional.of(LONG_AGO), last, most);

    assertThat(period.days(first, last, most)).hasSize(points).endsWith(last);
  }

  @Test
  void whereThereIsRoomASeriesBeginsWithThePublication() {
    SeriesPeriod period = new SeriesPeriod(Optional.empty(), Optional.empty(), Frequency.MONTH);
    LocalDate published = LocalDate.of(2015, 6, 17);

    assertThat(period.first(Optional.of(published), LocalDate.of(2026, 11, 28), 2_000))
        .isEqualTo(published);
  }
}
