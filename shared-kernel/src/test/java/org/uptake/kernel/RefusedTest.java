package org.uptake.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RefusedTest {

  @Test
  void namesEveryBadFieldOnce() {
    List<FieldError> errors =
        List.of(
            new FieldError("title", "is required"),
            new FieldError("by", "is required"),
            new FieldError("title", "must be a text"));
    Refused refused = Refused.fields(errors);
    assertThat(refused.refusal()).isEqualTo(Refusal.INVALID_FIELDS);
    assertThat(refused.detail()).isEqualTo("Look at: title, by");
    assertThat(refused.values()).isEqualTo(Map.of("errors", errors));
  }

  @Test
  void gainsAValueAndKeepsTheRest() {
    Refused first = new Refused(Refusal.CONTRADICTS_HISTORY, "It was declined.");
    Refused second = first.with("contradicts", "e2").with("day", "2019-01-01");
    assertThat(first.values()).isEmpty();
    assertThat(second.refusal()).isEqualTo(Refusal.CONTRADICTS_HISTORY);
    assertThat(second).hasMessage("It was declined.");
    assertThat(second.values()).isEqualTo(Map.of("contradicts", "e2", "day", "2019-01-01"));
  }

  @Test
  void everyRefusalHasAStatusOfAnError() {
    assertThat(Refusal.values())
        .allSatisfy(refusal -> assertThat(refusal.status()).isBetween(400, 599));
  }

  @Test
  void aWordIsWrittenInKebabCase() {
    assertThat(Refusal.CONTRADICTS_HISTORY.word()).isEqualTo("contradicts-history");
    assertThat(Refusal.MALFORMED.word()).isEqualTo("malformed");
  }

  @Test
  void anExpectedVersionRefusesAnother() {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> new ExpectedVersion(3L).require(5))
        .withMessage("You read version 3; it is now at version 5. Read it again, then decide.")
        .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(Refusal.STALE_VERSION))
        .satisfies(refused -> assertThat(refused.values()).isEqualTo(Map.of("version", 5L)));
  }

  @Test
  void anExpectedVersionTakesItselfAndNoneTakesAny() {
    assertThatCode(() -> new ExpectedVersion(3L).require(3)).doesNotThrowAnyException();
    assertThatCode(() -> new ExpectedVersion(70_000L).require(70_000)).doesNotThrowAnyException();
    assertThatCode(() -> ExpectedVersion.ANY.require(5)).doesNotThrowAnyException();
  }
}
