package org.uptake.command.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uptake.command.Sent.fields;
import static org.uptake.command.recommendation.Entries.DEMO_14;
import static org.uptake.command.recommendation.Entries.DPO;
import static org.uptake.command.recommendation.Entries.FM;
import static org.uptake.command.recommendation.Entries.PROPOSAL;
import static org.uptake.command.recommendation.Entries.PROPOSED;
import static org.uptake.command.recommendation.Entries.SEC;
import static org.uptake.command.recommendation.Entries.declined;
import static org.uptake.command.recommendation.Entries.endorsed;
import static org.uptake.command.recommendation.Entries.id;
import static org.uptake.command.recommendation.Entries.known;
import static org.uptake.command.recommendation.Entries.planned;
import static org.uptake.command.recommendation.Entries.resumed;
import static org.uptake.command.recommendation.Entries.retracted;
import static org.uptake.command.recommendation.Entries.stalled;
import static org.uptake.command.recommendation.RecordEntryTest.contradicted;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uptake.command.Given;
import org.uptake.kernel.Evidence;
import org.uptake.kernel.FieldError;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.kernel.platform.Fields;
import org.uptake.kernel.recommendation.EntryCorrected;
import org.uptake.kernel.recommendation.ImplementationPlanned;
import org.uptake.kernel.recommendation.RecommendationCommand.CorrectEntry;
import org.uptake.kernel.recommendation.RecommendationDeclined;
import org.uptake.kernel.recommendation.RecommendationProposed;

class CorrectEntryTest {

  @Test
  void keepsTheFieldsThatAreLeftOut() {
    given(endorsed(2, "2019", SEC))
        .when(correct(2, fields("occurredOn", "2019-04-01", "reason", "the day is known")))
        .recorded(
            new EntryCorrected(
                DEMO_14,
                id(2),
                List.of("occurredOn"),
                endorsed(2, "2019-04-01", SEC),
                "the day is known"))
        .answered(Entries.outcome(3, id(2), "2019-04-01"));
  }

  @Test
  void emptiesTheFieldsThatAreSentAsNull() {
    given(endorsed(2, "2019", SEC))
        .when(correct(2, fields("addressee", null, "reason", "for all")))
        .recorded(
            new EntryCorrected(
                DEMO_14, id(2), List.of("addressee"), endorsed(2, "2019", null), "for all"));
  }

  @Test
  void replacesAListWhole() {
    ImplementationPlanned before = plan(new Evidence("A", null, null));
    ImplementationPlanned after = plan(new Evidence("B", null, "p. 2"));
    given(before)
        .when(
            correct(
                2,
                fields(
                    "evidence",
                    List.of(Map.of("title", "B", "locator", "p. 2")),
                    "reason",
                    "wrong symbol")))
        .recorded(new EntryCorrected(DEMO_14, id(2), List.of("evidence"), after, "wrong symbol"));
  }

  @Test
  void revisesTheWordingAndTheAddresseesOfTheProposal() {
    RecommendationProposed becomes = Entries.proposed("2018-11-29", SEC, FM, DPO);
    given()
        .when(
            new CorrectEntry(
                DEMO_14,
                PROPOSAL,
                fields("addressees", List.of("SEC", "FM", "DPO"), "reason", "one more"),
                known()))
        .recorded(
            new EntryCorrected(DEMO_14, PROPOSAL, List.of("addressees"), becomes, "one more"));
  }

  @Test
  void takesTheFieldsOfAKindWithAReasonOfItsOwnWithinCorrected() {
    RecommendationDeclined after =
        new RecommendationDeclined(
            id(2),
            DEMO_14,
            PartialDate.of("2019"),
            FM,
            DPO,
            "No money",
            List.of(),
            null,
            null,
            null);
    given(declined(2, "2019", FM))
        .when(
            correct(
                2,
                fields("corrected", Map.of("reason", "No money"), "reason", "misread the letter")))
        .recorded(
            new EntryCorrected(DEMO_14, id(2), List.of("reason"), after, "misread the letter"));
  }

  @Test
  void leavesTheReasonOfTheEntryAloneWhereOnlyTheCorrectionGivesOne() {
    given(declined(2, "2019", FM))
        .when(correct(2, fields("occurredOn", "2019-02", "reason", "month known")))
        .recorded(
            new EntryCorrected(
                DEMO_14, id(2), List.of("occurredOn"), declined(2, "2019-02", FM), "month known"));
  }

  @Test
  void refusesACorrectedThatIsNoObject() {
    assertThat(
            given(declined(2, "2019", FM))
                .when(correct(2, fields("corrected", "No money", "reason", "r")))
                .invalid())
        .extracting(FieldError::field)
        .containsExactly("corrected");
  }

  @Test
  void refusesAnEntryThatIsNotHere() {
    given().when(correct(7, fields("note", "x", "reason", "r"))).refused(Refusal.UNKNOWN_ENTRY);
  }

  @Test
  void refusesARetractedEntry() {
    given(declined(2, "2019", FM), retracted(2))
        .when(correct(2, fields("note", "x", "reason", "r")))
        .refused(Refusal.ALREADY_RETRACTED);
  }

  @Test
  void refusesAStaleVersion() {
    assertThat(
            given(declined(2, "2019", FM))
                .when(
                    new CorrectEntry(
                        DEMO_14, id(2), fields("note", "x", "reason", "r"), Given.at(1, known())))
                .refused(Refusal.STALE_VERSION)
                .values())
        .containsEntry("version", 2L);
  }

  @Test
  void knowsTheEntryBeforeTheVersionBeforeTheFields() {
    given()
        .when(new CorrectEntry(DEMO_14, id(7), fields(), Given.at(9, known())))
        .refused(Refusal.UNKNOWN_ENTRY);
    given(declined(2, "2019", FM))
        .when(new CorrectEntry(DEMO_14, id(2), fields(), Given.at(9, known())))
        .refused(Refusal.STALE_VERSION);
  }

  @Test
  void refusesBadFieldsBeforeItSaysThatTheEntryIsRetracted() {
    assertThat(
            given(declined(2, "2019", FM), retracted(2))
                .when(correct(2, fields("note", "x")))
                .invalid())
        .extracting(Given::english)
        .containsExactly("reason: is required");
  }

  @Test
  void refusesWhatChangesNothing() {
    given(endorsed(2, "2019", SEC))
        .when(correct(2, fields("addressee", "SEC", "extent", "full", "reason", "r")))
        .refused(Refusal.CHANGES_NOTHING);
  }

  @Test
  void refusesACorrectionWithoutFields() {
    given(endorsed(2, "2019", SEC))
        .when(correct(2, fields("reason", "r")))
        .refused(Refusal.CHANGES_NOTHING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "kind", "recommendation"})
  void refusesToChangeWhatAnEntryIs(String field) {
    assertThat(
            given(endorsed(2, "2019", SEC))
                .when(correct(2, fields(field, "planned", "note", "x", "reason", "r")))
                .invalid())
        .extracting(Given::english)
        .containsExactly(field + ": cannot be corrected");
  }

  @Test
  void namesEveryBadField() {
    assertThat(
            given(endorsed(2, "2019", SEC))
                .when(
                    correct(
                        2,
                        fields(
                            "extent",
                            null,
                            "by",
                            "NOBODY",
                            "occurredOn",
                            "2025",
                            "colour",
                            "red",
                            "kind",
                            "x")))
                .invalid())
        .extracting(FieldError::field)
        .containsExactlyInAnyOrder("reason", "extent", "by", "occurredOn", "colour", "kind");
  }

  @Test
  void refusesADateThatContradictsALaterEntryAndNamesIt() {
    Refused refused =
        given(stalled(2, "2019", FM), resumed(3, "2020-01-05", FM))
            .when(correct(2, fields("occurredOn", "2020-02", "reason", "r")))
            .refused(Refusal.CONTRADICTS_HISTORY);
    assertThat(contradicted(refused))
        .containsEntry("entry", id(3).value())
        .containsEntry("kind", "resumed")
        .containsEntry("occurredOn", "2020-01-05");
  }

  @Test
  void refusesAContradictionWithAnEarlierEntryAndNamesIt() {
    Refused refused =
        given(declined(2, "2019", FM), endorsed(3, "2020", FM), stalled(4, "2021", FM))
            .when(correct(4, fields("occurredOn", "2019-05", "reason", "r")))
            .refused(Refusal.CONTRADICTS_HISTORY);
    assertThat(contradicted(refused)).containsEntry("entry", id(2).value());
  }

  @Test
  void refusesToTakeAwayAnAddresseeThatALiveEntryNames() {
    Refused refused =
        given(endorsed(2, "2019", FM))
            .when(
                new CorrectEntry(
                    DEMO_14,
                    PROPOSAL,
                    fields("addressees", List.of("SEC"), "reason", "r"),
                    known()))
            .refused(Refusal.CONTRADICTS_HISTORY);
    assertThat(contradicted(refused)).containsEntry("entry", id(2).value());
  }

  @Test
  void takesAwayAnAddresseeThatOnlyARetractedEntryNamed() {
    given(endorsed(2, "2019", FM), retracted(2))
        .when(
            new CorrectEntry(
                DEMO_14, PROPOSAL, fields("addressees", List.of("SEC"), "reason", "r"), known()))
        .recorded(
            new EntryCorrected(
                DEMO_14,
                PROPOSAL,
                List.of("addressees"),
                Entries.proposed("2018-11-29", SEC),
                "r"));
  }

  @Test
  void keepsItsPlaceInTheOrderOfRecording() {
    given(stalled(2, "2019", FM), resumed(3, "2019", FM))
        .when(correct(2, fields("note", "written after the resumption", "reason", "r")))
        .recorded(
            new EntryCorrected(
                DEMO_14,
                id(2),
                List.of("note"),
                new org.uptake.kernel.recommendation.ImplementationStalled(
                    id(2),
                    DEMO_14,
                    PartialDate.of("2019"),
                    FM,
                    null,
                    org.uptake.kernel.recommendation.ImplementationStalled.Cause.FUNDING,
                    "No money",
                    List.of(),
                    "written after the resumption",
                    null,
                    null),
                "r"));
  }

  @Test
  void asksNobodyAgainAboutNamesThatTheEntryHadAlready() {
    given(endorsed(2, "2019", SEC))
        .when(
            new CorrectEntry(
                DEMO_14,
                id(2),
                fields("occurredOn", "2019-04", "reason", "r"),
                Given.circumstances()))
        .recorded(
            new EntryCorrected(
                DEMO_14, id(2), List.of("occurredOn"), endorsed(2, "2019-04", SEC), "r"));
  }

  private static Given<Recommendation> given(Object... afterwards) {
    return Given.events(
        Recommendation.class,
        Stream.concat(Stream.of(PROPOSED), Arrays.stream(afterwards)).toArray());
  }

  private static CorrectEntry correct(int entry, Fields fields) {
    return new CorrectEntry(DEMO_14, id(entry), fields, known());
  }

  private static ImplementationPlanned plan(Evidence evidence) {
    ImplementationPlanned plan = planned(2, "2019", "One");
    return new ImplementationPlanned(
        plan.id(),
        DEMO_14,
        plan.occurredOn(),
        null,
        null,
        null,
        null,
        "One",
        List.of(evidence),
        null,
        null,
        null);
  }
}
