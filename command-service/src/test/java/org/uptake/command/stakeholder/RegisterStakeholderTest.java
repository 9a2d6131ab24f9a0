package org.uptake.command.stakeholder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uptake.command.Given.circumstances;
import static org.uptake.command.Sent.fields;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uptake.command.Given;
import org.uptake.command.platform.Outcome;
import org.uptake.kernel.ExpectedVersion;
import org.uptake.kernel.FieldError;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.platform.Fields;
import org.uptake.kernel.stakeholder.StakeholderCommand.RegisterStakeholder;
import org.uptake.kernel.stakeholder.StakeholderForm;
import org.uptake.kernel.stakeholder.StakeholderRegistered;
import org.uptake.kernel.stakeholder.StakeholderRegistered.Kind;
import org.uptake.kernel.stakeholder.StakeholderRevised;

class RegisterStakeholderTest {

  private static final StakeholderCode SC = new StakeholderCode("SC");
  private static final StakeholderRegistered COUNCIL =
      new StakeholderRegistered(SC, "Security Council", Kind.INTERGOVERNMENTAL_BODY);
  private static final Fields SENT =
      fields("code", "SC", "name", "Security Council", "kind", "intergovernmental-body");

  @Test
  void registersAStakeholder() {
    given().when(register(SENT)).recorded(COUNCIL).answered(new Outcome("stakeholder/SC", 1, null));
  }

  @ParameterizedTest
  @EnumSource
  void registersEveryKindOfStakeholder(Kind kind) {
    given()
        .when(register(SENT.with("kind", kind.word())))
        .recorded(new StakeholderRegistered(SC, "Security Council", kind));
  }

  @Test
  void namesEveryBadField() {
    assertThat(
            given().when(register(fields("code", "SC", "kind", "club", "colour", "red"))).invalid())
        .extracting(FieldError::field)
        .containsExactlyInAnyOrder("name", "kind", "colour");
  }

  @Test
  void takesWhoTookItsPlaceWhereThatIsAnotherOne() {
    given()
        .when(register(SENT.with("successor", "DPO")))
        .recorded(
            new StakeholderRegistered(
                SC, "Security Council", Kind.INTERGOVERNMENTAL_BODY, new StakeholderCode("DPO")));
    assertThat(given().when(register(SENT.with("successor", "SC"))).invalid())
        .extracting(Given::english)
        .containsExactly("successor: must be another stakeholder");
    assertThat(given().when(register(SENT.with("successor", "NONE"))).invalid())
        .extracting(Given::english)
        .containsExactly("successor: there is no stakeholder NONE");
  }

  @Test
  void refusesACodeThatExistsWithOtherContent() {
    assertThat(
            given(COUNCIL)
                .when(register(SENT.with("name", "The Council")))
                .refused(Refusal.ALREADY_EXISTS)
                .values())
        .containsEntry("identical", false);
  }

  @Test
  void saysWhereTheSameIsRegisteredAlready() {
    assertThat(given(COUNCIL).when(register(SENT)).refused(Refusal.ALREADY_EXISTS).values())
        .containsEntry("identical", true);
  }

  @Test
  void knowsContentThatWasRevisedSince() {
    StakeholderRegistered renamed =
        new StakeholderRegistered(SC, "The Council", Kind.INTERGOVERNMENTAL_BODY);
    StakeholderRevised revised =
        new StakeholderRevised(SC, java.util.List.of("name"), renamed, "shorter");
    assertThat(
            given(COUNCIL, revised).when(register(SENT)).refused(Refusal.ALREADY_EXISTS).values())
        .containsEntry("identical", true);
  }

  @Test
  void refusesAStaleVersion() {
    assertThat(
            given(COUNCIL)
                .when(register(SENT, new ExpectedVersion(0L)))
                .refused(Refusal.STALE_VERSION)
                .values())
        .containsEntry("version", 1L);
  }

  private static Given<Stakeholder> given(Object... events) {
    return Given.events(Stakeholder.class, events);
  }

  private static RegisterStakeholder register(Fields fields) {
    return register(fields, ExpectedVersion.ANY);
  }

  private static RegisterStakeholder register(Fields fields, ExpectedVersion expected) {
    return new RegisterStakeholder(
        SC, StakeholderForm.read(fields, circumstances("stakeholder/DPO")).parsed(), expected);
  }
}
