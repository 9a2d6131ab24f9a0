package org.uptake.command.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uptake.command.Sent.fields;
import static org.uptake.command.recommendation.Entries.DEMO_14;
import static org.uptake.command.recommendation.Entries.FM;
import static org.uptake.command.recommendation.Entries.PROPOSAL;
import static org.uptake.command.recommendation.Entries.PROPOSED;
import static org.uptake.command.recommendation.Entries.STREAM;
import static org.uptake.command.recommendation.Entries.id;
import static org.uptake.command.recommendation.Entries.known;
import static org.uptake.command.recommendation.Entries.resumed;
import static org.uptake.command.recommendation.Entries.retracted;
import static org.uptake.command.recommendation.Entries.stalled;
import static org.uptake.command.recommendation.RecordEntryTest.contradicted;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.uptake.command.Given;
import org.uptake.command.platform.Outcome;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.FieldError;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.kernel.platform.Fields;
import org.uptake.kernel.recommendation.EntryRetracted;
import org.uptake.kernel.recommendation.RecommendationCommand.RetractEntry;

class RetractEntryTest {

  private static final Fields REASON = fields("reason", "Entered by mistake");

  @Test
  void retractsAnEntry() {
    given(stalled(2, "2019", FM))
        .when(retract(id(2), REASON))
        .recorded(new EntryRetracted(DEMO_14, id(2), "Entered by mistake"))
        .answered(new Outcome(STREAM, 3, id(2)));
  }

  @Test
  void neverRetractsAProposal() {
    Refused refused = given().when(retract(PROPOSAL, REASON)).refused(Refusal.CONTRADICTS_HISTORY);
    assertThat(contradicted(refused)).containsEntry("entry", PROPOSAL.value());
    assertThat(Given.english(refused)).contains("withdrawn").contains("recorded-in-error");
  }

  @Test
  void refusesWhatALaterEntryBuildsOnAndNamesIt() {
    Refused refused =
        given(stalled(2, "2019", FM), resumed(3, "2020-05-06", FM))
            .when(retract(id(2), REASON))
            .refused(Refusal.CONTRADICTS_HISTORY);
    assertThat(contradicted(refused))
        .containsEntry("entry", id(3).value())
        .containsEntry("kind", "resumed")
        .containsEntry("occurredOn", "2020-05-06");
  }

  @Test
  void retractsAStallOnceItsResumptionIsRetracted() {
    given(stalled(2, "2019", FM), resumed(3, "2020", FM), retracted(3))
        .when(retract(id(2), REASON))
        .recorded(new EntryRetracted(DEMO_14, id(2), "Entered by mistake"));
  }

  @Test
  void refusesWhatWasRetractedAlready() {
    given(stalled(2, "2019", FM), retracted(2))
        .when(retract(id(2), REASON))
        .refused(Refusal.ALREADY_RETRACTED);
  }

  @Test
  void refusesAnEntryThatIsNotHere() {
    given().when(retract(id(7), REASON)).refused(Refusal.UNKNOWN_ENTRY);
  }

  @Test
  void refusesAStaleVersion() {
    given(stalled(2, "2019", FM))
        .when(new RetractEntry(DEMO_14, id(2), REASON, Given.at(1, known())))
        .refused(Refusal.STALE_VERSION);
  }

  @Test
  void knowsTheEntryBeforeTheVersion() {
    given()
        .when(new RetractEntry(DEMO_14, id(7), REASON, Given.at(9, known())))
        .refused(Refusal.UNKNOWN_ENTRY);
  }

  @Test
  void needsAReasonAndNothingElse() {
    assertThat(
            given(stalled(2, "2019", FM))
                .when(retract(id(2), fields("note", "x", "occurredOn", "2019")))
                .invalid())
        .extracting(FieldError::field)
        .containsExactlyInAnyOrder("reason", "note", "occurredOn");
  }

  private static Given<Recommendation> given(Object... afterwards) {
    return Given.events(
        Recommendation.class,
        Stream.concat(Stream.of(PROPOSED), Arrays.stream(afterwards)).toArray());
  }

  private static RetractEntry retract(EntryId entry, Fields fields) {
    return new RetractEntry(DEMO_14, entry, fields, known());
  }
}
