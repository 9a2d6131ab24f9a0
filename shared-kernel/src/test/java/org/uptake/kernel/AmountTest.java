package org.uptake.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTest {

  @ParameterizedTest
  @CsvSource({
    "1250000,            1250000",
    "99.50,              99.5",
    "99.5,               99.5",
    "99.55,              99.55",
    "100.00,             100",
    "0.01,               0.01",
    "007,                7",
    "999999999999999.99, 999999999999999.99",
  })
  void isWrittenAsAPlainDecimalWithoutIdleZeros(String text, String written) {
    assertThat(Amount.of(text).value()).isEqualTo(written);
    assertThat(Amount.of(text)).hasToString(written).isEqualTo(Amount.of(written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "0.00",
        "-1",
        "+1",
        "1.",
        ".5",
        "1.005",
        "1e6",
        "1,000",
        "1 000",
        "1000000000000000",
        "NaN",
        "USD 5",
        "5\n",
        "٥",
      })
  void refusesWhatIsNoAmountAboveZero(String text) {
    assertThatExceptionOfType(BadValue.class)
        .isThrownBy(() -> Amount.of(text))
        .satisfies(bad -> assertThat(bad.problem()).isEqualTo(InvalidValue.Simple.AMOUNT));
  }
}
