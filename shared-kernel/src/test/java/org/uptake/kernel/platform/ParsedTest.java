package org.uptake.kernel.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.uptake.kernel.FieldError;
import org.uptake.kernel.InvalidField;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;

class ParsedTest {

  private static final FieldError REASON = error("reason");
  private static final FieldError NOTE = error("note");

  private static FieldError error(String field) {
    return new FieldError(field, InvalidField.Simple.REQUIRED);
  }

  private static Parsed<String> wrong(String field) {
    return Parsed.wrong(field, InvalidField.Simple.REQUIRED);
  }

  @Test
  void isTheValueOrTheErrors() {
    assertThat(Parsed.of("x").take()).isEqualTo("x");
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> wrong("note").take())
        .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(Refusal.INVALID_FIELDS))
        .satisfies(refused -> assertThat(refused.values()).containsEntry("errors", List.of(NOTE)));
  }

  @Test
  void tellsTheErrorsInTheOrderOfReading() {
    assertThat(wrong("reason").then(wrong("note")).errors()).containsExactly(REASON, NOTE);
    assertThat(wrong("note").after(List.of(REASON)).errors()).containsExactly(REASON, NOTE);
  }

  @Test
  void hasNoValueWhereSomethingBeforeIsWrong() {
    assertThat(wrong("reason").then(Parsed.of("x"))).isEqualTo(wrong("reason"));
    assertThat(Parsed.of("x").then(Parsed.of("y"))).isEqualTo(Parsed.of("y"));
  }

  @Test
  void readsOnOnlyFromAValue() {
    assertThat(Parsed.of("x").flatMap(read -> wrong("note"))).isEqualTo(wrong("note"));
    assertThat(wrong("note").map(String::length)).isEqualTo(wrong("note"));
    assertThat(Parsed.of("x").map(String::length)).isEqualTo(Parsed.of(1));
  }
}
