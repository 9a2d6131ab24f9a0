package org.uptake.command.stakeholder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uptake.command.Given.circumstances;
import static org.uptake.command.Sent.fields;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.uptake.command.Given;
import org.uptake.command.platform.Outcome;
import org.uptake.kernel.FieldError;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.platform.Fields;
import org.uptake.kernel.stakeholder.StakeholderCommand.ReviseStakeholder;
import org.uptake.kernel.stakeholder.StakeholderRegistered;
import org.uptake.kernel.stakeholder.StakeholderRegistered.Kind;
import org.uptake.kernel.stakeholder.StakeholderRevised;

class ReviseStakeholderTest {

  private static final StakeholderCode IPI = new StakeholderCode("IPI");
  private static final StakeholderRegistered INSTITUTE =
      new StakeholderRegistered(IPI, "IPI", Kind.RESEARCH);

  @Test
  void revisesTheFieldsThatAreSent() {
    StakeholderRegistered becomes =
        new StakeholderRegistered(IPI, "International Peace Institute", Kind.RESEARCH);
    given()
        .when(revise(fields("name", "International Peace Institute", "reason", "in full")))
        .recorded(new StakeholderRevised(IPI, List.of("name"), becomes, "in full"))
        .answered(new Outcome("stakeholder/IPI", 2, null));
  }

  @Test
  void needsAReason() {
    assertThat(given().when(revise(fields("name", "Institute"))).invalid())
        .extracting(Given::english)
        .containsExactly("reason: is required");
  }

  @Test
  void refusesABlankReason() {
    assertThat(given().when(revise(fields("name", "Institute", "reason", " "))).invalid())
        .extracting(FieldError::field)
        .containsExactly("reason");
  }

  @Test
  void namesEveryBadField() {
    assertThat(
            given()
                .when(revise(fields("code", "IPX", "name", null, "kind", "club", "colour", "red")))
                .invalid())
        .extracting(FieldError::field)
        .contains("code", "name", "kind", "colour", "reason");
  }

  @Test
  void refusesWhatChangesNothing() {
    given().when(revise(fields("name", "IPI", "reason", "why"))).refused(Refusal.CHANGES_NOTHING);
  }

  @Test
  void refusesAStaleVersion() {
    given()
        .when(
            new ReviseStakeholder(
                IPI, fields("name", "Institute", "reason", "r"), Given.at(2, circumstances())))
        .refused(Refusal.STALE_VERSION);
  }

  @Test
  void judgesTheVersionBeforeTheFields() {
    given()
        .when(new ReviseStakeholder(IPI, fields(), Given.at(2, circumstances())))
        .refused(Refusal.STALE_VERSION);
  }

  private static Given<Stakeholder> given() {
    return Given.events(Stakeholder.class, INSTITUTE);
  }

  private static ReviseStakeholder revise(Fields fields) {
    return new ReviseStakeholder(IPI, fields, circumstances());
  }
}
