package org.uptake.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.uptake.kernel.InvalidField.Simple;

class RefusedTest {

  @Test
  void namesEveryBadFieldOnce() {
    List<FieldError> errors =
        List.of(
            new FieldError("title", Simple.REQUIRED),
            new FieldError("by", Simple.REQUIRED),
            new FieldError("title", Simple.NOT_TEXT));
    Refused refused = Refused.fields(errors);
    assertThat(refused.refusal()).isEqualTo(Refusal.INVALID_FIELDS);
    assertThat(refused.detail()).isEqualTo(new Refused.LookAt(List.of("title", "by")));
    assertThat(refused.values()).isEqualTo(Map.of("errors", errors));
  }

  @Test
  void gainsAValueAndKeepsTheRest() {
    Refused first = new Refused(Refusal.CONTRADICTS_HISTORY, FormName.REVIEW);
    Refused second = first.with("contradicts", "e2").with("day", "2019-01-01");
    assertThat(first.values()).isEmpty();
    assertThat(second.refusal()).isEqualTo(Refusal.CONTRADICTS_HISTORY);
    assertThat(second.detail()).isEqualTo(FormName.REVIEW);
    assertThat(second).hasMessage("form-name.review");
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
        .satisfies(
            refused -> assertThat(refused.detail()).isEqualTo(new ExpectedVersion.Stale(3, 5)))
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
