package org.uptake.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.uptake.kernel.FieldError;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.platform.message.Messages;

class ProblemTest {

  @ParameterizedTest
  @EnumSource
  void saysWhatIsKnownOfEveryRefusal(Refusal refusal) {
    assertThat(Problem.of(new Refused(refusal, "Because."), "/api/x", "c-1"))
        .containsExactly(
            Map.entry(
                "type",
                "/problems/" + refusal.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')),
            Map.entry("title", Messages.english(refusal)),
            Map.entry("status", refusal.status()),
            Map.entry("detail", "Because."),
            Map.entry("instance", "/api/x"),
            Map.entry("correlationId", "c-1"));
  }

  @Test
  void namesEveryBadField() {
    List<FieldError> errors = List.of(new FieldError("a", "x"), new FieldError("b[0].c", "y"));
    assertThat(Problem.of(Refused.fields(errors), "/", "c"))
        .containsEntry("errors", errors)
        .containsEntry("detail", "Look at: a, b[0].c");
  }

  @ParameterizedTest
  @CsvSource({
    "400,MALFORMED",
    "404,NOT_FOUND",
    "405,METHOD_NOT_ALLOWED",
    "501,METHOD_NOT_ALLOWED",
    "413,TOO_LARGE",
    "414,TOO_LARGE",
    "431,TOO_LARGE",
    "500,FAILED",
    "418,FAILED"
  })
  void tellsWhatTheContainerRefuses(int status, Refusal refusal) {
    assertThat(ContainerRefusals.of(status).refusal()).isEqualTo(refusal);
  }
}
