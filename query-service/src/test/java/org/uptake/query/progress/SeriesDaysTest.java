package org.uptake.query.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uptake.kernel.Frequency;

/** The days of a series. */
final class SeriesDaysTest {

  private static List<LocalDate> days(Frequency step, String from, String to) {
    return new SeriesPeriod(Optional.empty(), Optional.empty(), step)
        .days(LocalDate.parse(from), LocalDate.parse(to), 2_000);
  }

  private static List<LocalDate> listed(String... days) {
    return Stream.of(days).map(LocalDate::parse).toList();
  }

  @Test
  void areTheLastDaysOfMonthsAndTheLastDayAskedFor() {
    assertThat(days(Frequency.MONTH, "2019-12-15", "2020-03-10"))
        .isEqualTo(listed("2019-12-31", "2020-01-31", "2020-02-29", "2020-03-10"));
  }

  @Test
  void areTheLastDaysOfQuartersOfTheYear() {
    assertThat(days(Frequency.QUARTER, "2018-11-29", "2019-07-01"))
        .isEqualTo(listed("2018-12-31", "2019-03-31", "2019-06-30", "2019-07-01"));
  }

  @Test
  void areTheLastDaysOfYears() {
    assertThat(days(Frequency.YEAR, "2015-06-17", "2018-01-01"))
        .isEqualTo(listed("2015-12-31", "2016-12-31", "2017-12-31", "2018-01-01"));
  }

  @Test
  void aLastDayThatEndsAStepCountsOnce() {
    assertThat(days(Frequency.QUARTER, "2018-10-01", "2019-03-31"))
        .isEqualTo(listed("2018-12-31", "2019-03-31"));
  }

  @ParameterizedTest
  @EnumSource
  void oneDayIsOnePoint(Frequency step) {
    assertThat(days(step, "2018-11-29", "2018-11-29")).isEqualTo(listed("2018-11-29"));
    assertThat(days(step, "2018-12-31", "2018-12-31")).isEqualTo(listed("2018-12-31"));
  }

  @ParameterizedTest
  @EnumSource
  void aFirstDayThatEndsAStepIsTheFirstPoint(Frequency step) {
    assertThat(days(step, "2018-12-31", "2019-01-01"))
        .isEqualTo(listed("2018-12-31", "2019-01-01"));
  }
}
