package org.uptake.query.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

final class CellTest {

  @ParameterizedTest
  @CsvSource({
    "'a\u0000b', 'a\uFFFDb'",
    "'a\uD83D', 'a\uFFFD'",
    "'\uDE00a', '\uFFFDa'",
    "'\uDE00\uD83D', '\uFFFD\uFFFD'",
    "'\uD83D\uDE00', '\uD83D\uDE00'",
    "'\u0001 \t \uFFFE', '\u0001 \t \uFFFE'",
  })
  void whatPostgresCannotHoldIsReplacedVisibly(String text, String cell) {
    assertThat(Cell.text(text)).isEqualTo(cell);
    assertThat(Cell.text(List.of(text))).isEqualTo("{\"" + cell + "\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "'[\\ud800]', '[\uFFFD]'",
    "'[\\uDC00\\uD83D]', '[\uFFFD\uFFFD]'",
    "'[\\uD83D\\ude00 \\u0041]', '[\\uD83D\\ude00 \\u0041]'",
    "'[\\\\ud800 \\u00]', '[\\\\ud800 \\u00]'",
  })
  void inADocumentAnEscapedHalfIsReplacedAndAPairIsNot(String document, String cell) {
    assertThat(Cell.json(document)).isEqualTo(cell);
  }

  @Test
  void inADocumentAnEscapedNulIsReplacedAndAnEscapedBackslashEscapesNothing() {
    List<String> texts = List.of("\u0000", "\\u0000", "\\\u0000", "\\\\u0000", "u0000", "\\");

    String cell = Cell.json(new JsonMapper().writeValueAsString(texts));

    assertThat(new JsonMapper().readValue(cell, String[].class))
        .containsExactlyElementsOf(
            texts.stream().map(text -> text.replace('\u0000', '\uFFFD')).toList());
  }
}
