package org.uptake.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
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

  @Test
  void tellsWhatIsLeftOfWhatWasPromisedAndPaidOut() {
    assertThat(
            FundingTotal.withNet(
                List.of(
                    total("EUR", "pledged", "100"),
                    total("EUR", "withdrawn", "30.50"),
                    total("EUR", "disbursed", "60"),
                    total("EUR", "returned", "60"),
                    total("EUR", "committed", "5"),
                    total("USD", "pledged", "100"))))
        .extracting(FundingTotal::net)
        .containsExactly("69.50", null, "0", null, null, null);
  }

  private static FundingTotal total(String currency, String phase, String amount) {
    return new FundingTotal(currency, phase, new BigDecimal(amount), 1);
  }
}
