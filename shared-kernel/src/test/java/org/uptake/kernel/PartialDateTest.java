package org.uptake.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uptake.kernel.PartialDate.Precision;

class PartialDateTest {

  @ParameterizedTest
  @CsvSource({
    "2016,       2016-01-01, 2016-12-31, YEAR",
    "2016-04,    2016-04-01, 2016-04-30, MONTH",
    "2016-04-27, 2016-04-27, 2016-04-27, DAY",
    "2016-02,    2016-02-01, 2016-02-29, MONTH",
    "2015-02,    2015-02-01, 2015-02-28, MONTH",
    "1900-02,    1900-02-01, 1900-02-28, MONTH",
    "2000-02,    2000-02-01, 2000-02-29, MONTH",
    "2016-02-29, 2016-02-29, 2016-02-29, DAY",
    "2015-12,    2015-12-01, 2015-12-31, MONTH",
    "0001,       0001-01-01, 0001-12-31, YEAR",
    "9999-12-31, 9999-12-31, 9999-12-31, DAY",
  })
  void reachesFromItsEarliestToItsLastDay(
      String text, LocalDate earliest, LocalDate last, Precision precision) {
    PartialDate date = PartialDate.of(text);
    assertThat(date.earliest()).isEqualTo(earliest);
    assertThat(date.last()).isEqualTo(last);
    assertThat(date.precision()).isEqualTo(precision);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2016", "2016-04", "2016-04-27", "0044", "2016-02-29"})
  void isWrittenAsItWasRead(String text) {
    assertThat(PartialDate.of(text).value()).isEqualTo(text);
    assertThat(PartialDate.of(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "16",
        "216",
        "20160",
        "-2016",
        "+2016",
        "0000",
        "0000-01",
        "0000-01-01",
        "2016-4",
        "2016-04-7",
        "2016/04",
        "2016-04-27T00:00:00Z",
        "2016-W17",
        "2016-118",
        "201604",
        "20160427",
        "27-04-2016",
        " 2016",
        "2016 ",
        "2016\n",
        "2016-",
        "two",
        "２０１６",
      })
  void refusesAnotherShape(String text) {
    assertThatExceptionOfType(BadValue.class)
        .isThrownBy(() -> PartialDate.of(text))
        .satisfies(bad -> assertThat(bad.problem()).isEqualTo(InvalidValue.Simple.DATE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2016-00",
        "2016-13",
        "2016-04-00",
        "2016-04-31",
        "2015-02-29",
        "1900-02-29",
        "2016-02-30",
        "2016-13-01",
        "2016-01-32",
      })
  void refusesADayThatTheCalendarDoesNotHave(String text) {
    assertThatExceptionOfType(BadValue.class)
        .isThrownBy(() -> PartialDate.of(text))
        .satisfies(bad -> assertThat(bad.problem()).isEqualTo(new InvalidValue.NoSuchDay(text)));
  }

  @Test
  void isAnotherDateWhereThePrecisionDiffers() {
    assertThat(PartialDate.of("2016")).isNotEqualTo(PartialDate.of("2016-01-01"));
    assertThat(PartialDate.of("2016-01")).isNotEqualTo(PartialDate.of("2016-01-01"));
    assertThat(PartialDate.of("2016-01")).isEqualTo(PartialDate.of("2016-01"));
  }

  @Test
  void ordersPrecisionFromCoarseToFine() {
    assertThat(Precision.values()).containsExactly(Precision.YEAR, Precision.MONTH, Precision.DAY);
  }
}
