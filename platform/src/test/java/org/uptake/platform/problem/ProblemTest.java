package org.uptake.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.uptake.kernel.FieldError;
import org.uptake.kernel.InvalidField;
import org.uptake.kernel.InvalidValue;
import org.uptake.kernel.NoSuch;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.platform.message.Messages;

class ProblemTest {

  @ParameterizedTest
  @EnumSource
  void saysWhatIsKnownOfEveryRefusal(Refusal refusal) {
    assertThat(Problem.of(new Refused(refusal, new NoSuch.Page("/api/y")), "/api/x", "c-1"))
        .containsExactly(
            Map.entry(
                "type",
                "/problems/" + refusal.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')),
            Map.entry("title", Messages.english(refusal)),
            Map.entry("status", refusal.status()),
            Map.entry("detail", "Nothing is served at /api/y"),
            Map.entry("code", "no-such.page"),
            Map.entry("values", Map.of("path", "/api/y")),
            Map.entry("instance", "/api/x"),
            Map.entry("correlationId", "c-1"));
  }

  @Test
  void namesEveryBadField() {
    List<FieldError> errors =
        List.of(
            new FieldError("a", InvalidField.Simple.REQUIRED),
            new FieldError("b[0].c", new InvalidValue.TooLong(4_000)));
    assertThat(Problem.of(Refused.fields(errors), "/", "c"))
        .containsEntry(
            "errors",
            List.of(
                new FieldProblem("a", "invalid-field.required", Map.of(), "is required"),
                new FieldProblem(
                    "b[0].c",
                    "invalid-value.too-long",
                    Map.of("most", 4_000),
                    "must be at most 4,000 characters long")))
        .containsEntry("detail", "Look at: a, b[0].c");
  }

  @ParameterizedTest
  @CsvSource({
    "400,MALFORMED",
    "404,NOT_FOUND",
    "405,METHOD_NOT_ALLOWED",
    "501,METHOD_NOT_ALLOWED",
    "413,TOO_LARGE",
    "414,ADDRESS_TOO_LONG",
    "431,HEAD_TOO_LARGE",
    "500,FAILED",
    "418,FAILED"
  })
  void tellsWhatTheContainerRefuses(int status, Refusal refusal) {
    assertThat(ContainerRefusals.of(status).refusal()).isEqualTo(refusal);
  }
}
