package org.uptake.kernel.recommendation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.uptake.kernel.FieldError;
import org.uptake.kernel.FormName;
import org.uptake.kernel.InvalidField;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;

class KindTest {

  @Test
  void isOneOfTheFifteenWords() {
    assertThat(Arrays.stream(Kind.values()).map(Kind::word))
        .containsExactly(
            "proposed",
            "endorsed",
            "declined",
            "planned",
            "funded",
            "progress-reported",
            "stalled",
            "resumed",
            "implemented",
            "verified",
            "reopened",
            "closed",
            "observed",
            "transferred",
            "linked");
  }

  @Test
  void isFoundByItsWordAlone() {
    assertThat(Kind.named("progress-reported")).contains(Kind.PROGRESS_REPORTED);
    assertThat(Kind.named("PROGRESS_REPORTED")).isEmpty();
    assertThat(Kind.named("corrected")).isEmpty();
    assertThat(Kind.named("")).isEmpty();
  }

  @Test
  void everyEntryHasAKindAndEveryKindAnEntry() {
    assertThat(Arrays.stream(Kind.values()).<Class<?>>map(Kind::event))
        .containsExactlyInAnyOrder(classes(Entry.class));
    assertThat(Story.entry(2, "2019-01-01 implemented/full").kind()).isEqualTo(Kind.IMPLEMENTED);
    assertThat(Story.proposal("2018").kind()).isEqualTo(Kind.PROPOSED);
  }

  @Test
  void onlyTheKindsOfTheTableTakeAnAddresseeOrAnActor() {
    assertThat(Story.proposal("2018").addressee()).isNull();
    assertThat(Story.entry(2, "2019 linked").addressee()).isNull();
    assertThat(Story.entry(2, "2019 stalled@SEC").addressee()).hasToString("SEC");
    assertThat(Story.entry(2, "2019 declined").by()).hasToString("DPO");
  }

  @Test
  void aRefusedRowTellsItsFieldsOrElseItsReason() {
    List<FieldError> errors = List.of(new FieldError("by", InvalidField.Simple.REQUIRED));
    assertThat(RowOutcome.refused(3, Refused.fields(errors)))
        .isEqualTo(new RowOutcome(3, RowOutcome.Result.REFUSED, null, errors, null));
    Refused closed = new Refused(Refusal.CONTRADICTS_HISTORY, FormName.REVIEW);
    assertThat(RowOutcome.refused(4, closed).problems())
        .containsExactly(new FieldError("", FormName.REVIEW));
  }

  private static Class<?>[] classes(Class<?> sealed) {
    return requireNonNull(sealed.getPermittedSubclasses());
  }
}
