package org.uptake.command.stakeholder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uptake.command.Given.circumstances;
import static org.uptake.command.Sent.fields;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.uptake.command.Given;
import org.uptake.command.platform.Outcome;
import org.uptake.kernel.FieldError;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.platform.Fields;
import org.uptake.kernel.stakeholder.StakeholderCommand.ReviseStakeholder;
import org.uptake.kernel.stakeholder.StakeholderName;
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
  void aNameHoldsFromItsDayOnAndTheOldOneBefore() {
    given()
        .when(revise(fields("name", "Institute", "since", "2019", "reason", "Renamed")))
        .recorded(
            new StakeholderRevised(
                IPI,
                List.of("name", "names"),
                institute("Institute"),
                "Renamed",
                List.of(called("IPI", null), called("Institute", "2019"))));
  }

  @Test
  void anEarlierNameIsPutBetweenAndTheNewestStays() {
    given(renamed())
        .when(revise(fields("name", "Academy", "since", "2017-05", "reason", "Found out")))
        .recorded(
            new StakeholderRevised(
                IPI,
                List.of("names"),
                institute("Institute"),
                "Found out",
                List.of(
                    called("IPI", null),
                    called("Academy", "2017-05"),
                    called("Institute", "2019"))));
  }

  @Test
  void aNameFromTheSameDayStandsInItsPlace() {
    given(renamed())
        .when(revise(fields("name", "Institutes", "since", "2019-01-01", "reason", "Plural")))
        .recorded(
            new StakeholderRevised(
                IPI,
                List.of("name", "names"),
                institute("Institutes"),
                "Plural",
                List.of(called("IPI", null), called("Institutes", "2019-01-01"))));
  }

  @Test
  void whoWasCalledSoEarlierHasNoNewNameLater() {
    given(renamed())
        .when(revise(fields("name", "Institute", "since", "2018", "reason", "Earlier")))
        .recorded(
            new StakeholderRevised(
                IPI,
                List.of("names"),
                institute("Institute"),
                "Earlier",
                List.of(called("IPI", null), called("Institute", "2018"))));
    given(renamed())
        .when(revise(fields("name", "Institute", "since", "2021", "reason", "Later")))
        .refused(Refusal.CHANGES_NOTHING);
  }

  @Test
  void withoutADayTheNewestNameWasWrongAllAlong() {
    given(renamed())
        .when(revise(fields("name", "The Institute", "reason", "Misspelt")))
        .recorded(
            new StakeholderRevised(
                IPI,
                List.of("name", "names"),
                institute("The Institute"),
                "Misspelt",
                List.of(called("IPI", null), called("The Institute", "2019"))));
    given(renamed())
        .when(revise(fields("name", "IPI", "reason", "It was never renamed")))
        .recorded(
            new StakeholderRevised(
                IPI, List.of("name", "names"), INSTITUTE, "It was never renamed"));
  }

  @Test
  void otherRevisionsKeepTheNames() {
    given(renamed())
        .when(revise(fields("kind", "civil-society", "reason", "Better so")))
        .recorded(
            new StakeholderRevised(
                IPI,
                List.of("kind"),
                new StakeholderRegistered(IPI, "Institute", Kind.CIVIL_SOCIETY),
                "Better so",
                renamed().names()));
  }

  @Test
  void aDayIsOfANameAndNotAhead() {
    assertThat(given().when(revise(fields("since", "2019", "reason", "r"))).invalid())
        .extracting(Given::english)
        .containsExactly("since: is from when on a name holds, so it takes the name as well");
    assertThat(
            given()
                .when(revise(fields("name", "X", "since", "2024-05-03", "reason", "r")))
                .invalid())
        .extracting(Given::english)
        .containsExactly("since: must be a day that has begun somewhere on earth, not one ahead");
    assertThat(given().when(revise(fields("name", "X", "since", "soon", "reason", "r"))).invalid())
        .extracting(FieldError::field)
        .containsExactly("since");
  }

  @Test
  void namesItsSuccessorWhoIsAnother() {
    StakeholderCode council = new StakeholderCode("SC");
    given()
        .when(revise(fields("successor", "SC", "reason", "Merged")))
        .recorded(
            new StakeholderRevised(
                IPI,
                List.of("successor"),
                new StakeholderRegistered(IPI, "IPI", Kind.RESEARCH, council),
                "Merged"));
    for (String wrong : List.of("IPI", "NONE", "no code")) {
      assertThat(given().when(revise(fields("successor", wrong, "reason", "r"))).invalid())
          .extracting(FieldError::field)
          .containsExactly("successor");
    }
  }

  @Test
  void aSuccessorDoesNotLeadBack() {
    StakeholderCode other = new StakeholderCode("OTHER");
    ReviseStakeholder back =
        new ReviseStakeholder(
            IPI,
            fields("successor", "SC", "reason", "Merged"),
            circumstances("stakeholder/SC"),
            List.of(other, IPI));
    assertThat(Given.english(given().when(back).refused(Refusal.CONTRADICTS_HISTORY)))
        .isEqualTo("SC leads back here: the successor of OTHER is IPI");
  }

  @Test
  void refusesAStaleVersion() {
    given()
        .when(
            new ReviseStakeholder(
                IPI,
                fields("name", "Institute", "reason", "r"),
                Given.at(2, circumstances()),
                List.of()))
        .refused(Refusal.STALE_VERSION);
  }

  @Test
  void judgesTheVersionBeforeTheFields() {
    given()
        .when(new ReviseStakeholder(IPI, fields(), Given.at(2, circumstances()), List.of()))
        .refused(Refusal.STALE_VERSION);
  }

  private static Given<Stakeholder> given() {
    return Given.events(Stakeholder.class, INSTITUTE);
  }

  private static Given<Stakeholder> given(StakeholderRevised revised) {
    return Given.events(Stakeholder.class, INSTITUTE, revised);
  }

  private static StakeholderRevised renamed() {
    return new StakeholderRevised(
        IPI,
        List.of("name", "names"),
        institute("Institute"),
        "Renamed",
        List.of(called("IPI", null), called("Institute", "2019")));
  }

  private static StakeholderRegistered institute(String name) {
    return new StakeholderRegistered(IPI, name, Kind.RESEARCH);
  }

  private static StakeholderName called(String name, @Nullable String since) {
    return new StakeholderName(name, since == null ? null : PartialDate.of(since));
  }

  private static ReviseStakeholder revise(Fields fields) {
    return new ReviseStakeholder(IPI, fields, circumstances("stakeholder/SC"), List.of());
  }
}
