package org.uptake.kernel.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=cmd|' /C calc'!A0",
        "+1",
        "-1 per cent",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "＝1",
        "'=1",
        "''+1",
        "'"
      })
  void whatBeginsLikeAFormulaIsNoneAndReadBackAsItWas(String text) {
    String cell = SpreadsheetText.defused(text);
    assertThat(cell).doesNotMatch("(?s)[=+\\-@\t\r\n＝＋－＠].*");
    assertThat(SpreadsheetText.original(cell)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a=b", "'quoted'", "’tis", "2 + 2", "\"=1", "#REF!"})
  void allElseStaysAsItIs(String text) {
    assertThat(SpreadsheetText.defused(text)).isEqualTo(text);
    assertThat(SpreadsheetText.original(text)).isEqualTo(text);
  }
}
