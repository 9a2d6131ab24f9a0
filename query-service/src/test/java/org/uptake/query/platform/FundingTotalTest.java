package org.uptake.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts are written with two decimals or none, and never with an exponent. */
final class FundingTotalTest {

  @ParameterizedTest
  @CsvSource({
    "42, 42",
    "42.0, 42",
    "42.00, 42",
    "42.5, 42.50",
    "0.05, 0.05",
    "1E+9, 1000000000",
    "999999999999999999.99, 999999999999999999.99"
  })
  void writesAnAmount(String number, String written) {
    assertThat(new FundingTotal("EUR", "pledged", new BigDecimal(number), 1).amount())
        .isEqualTo(written);
  }
}
