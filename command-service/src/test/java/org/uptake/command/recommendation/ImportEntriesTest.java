package org.uptake.command.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uptake.command.Sent.fields;
import static org.uptake.command.recommendation.Entries.DEMO_14;
import static org.uptake.command.recommendation.Entries.FM;
import static org.uptake.command.recommendation.Entries.PROPOSED;
import static org.uptake.command.recommendation.Entries.declined;
import static org.uptake.command.recommendation.Entries.id;
import static org.uptake.command.recommendation.Entries.known;
import static org.uptake.command.recommendation.Entries.planned;
import static org.uptake.command.recommendation.Entries.resumed;
import static org.uptake.command.recommendation.Entries.retracted;
import static org.uptake.command.recommendation.Entries.stalled;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.hamcrest.Description;
import org.hamcrest.TypeSafeMatcher;
import org.junit.jupiter.api.Test;
import org.uptake.command.Given;
import org.uptake.kernel.FieldError;
import org.uptake.kernel.platform.Fields;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.EntryCorrected;
import org.uptake.kernel.recommendation.RecommendationCommand.ImportEntries;
import org.uptake.kernel.recommendation.RecommendationCommand.Row;
import org.uptake.kernel.recommendation.RowOutcome;
import org.uptake.kernel.recommendation.RowOutcome.Result;

class ImportEntriesTest {

  private static final Fields PLAN = plan("2020", "One");

  @Test
  void recordsRowsInTheOrderOfTheFile() {
    given()
        .when(rows(stall("2019-03"), resumption("2020"), PLAN))
        .recorded(
            stalled(102, "2019-03", FM), resumed(103, "2020", FM), planned(104, "2020", "One"))
        .answered(
            List.of(
                outcome(2, Result.CREATED, stalled(102, "2019-03", FM)),
                outcome(3, Result.CREATED, resumed(103, "2020", FM)),
                outcome(4, Result.CREATED, 104)));
  }

  @Test
  void recordsTheCleanRowsAndReportsTheOthers() {
    List<RowOutcome> outcomes =
        outcomes(
            List.of(PROPOSED, declined(2, "2019", FM)),
            PLAN,
            stall("2020-03"),
            plan("2025", "Ahead").with("colour", "red"),
            plan("2021", "Two"));
    assertThat(outcomes)
        .extracting(RowOutcome::result)
        .containsExactly(Result.CREATED, Result.REFUSED, Result.REFUSED, Result.CREATED);
    assertThat(outcomes.get(1).problems()).hasSize(1);
    assertThat(Given.english(outcomes.get(1).problems().getFirst())).contains("it was declined");
    assertThat(outcomes.get(2).problems())
        .extracting(FieldError::field)
        .containsExactlyInAnyOrder("occurredOn", "colour");
  }

  @Test
  void recordsNothingTheSecondTime() {
    given(planned(2, "2020", "One"))
        .when(rows(PLAN))
        .recorded()
        .answered(List.of(outcome(2, Result.UNCHANGED, 2)));
  }

  @Test
  void matchesTheKthEqualRowWithTheKthEntryOfThatContent() {
    given(planned(2, "2020", "One"), planned(3, "2020", "One"))
        .when(rows(PLAN, PLAN, PLAN))
        .recorded(planned(104, "2020", "One"))
        .answered(
            List.of(
                outcome(2, Result.UNCHANGED, 2),
                outcome(3, Result.UNCHANGED, 3),
                outcome(4, Result.CREATED, 104)));
  }

  /** A file is carried out in pieces; equal rows may be in several. */
  @Test
  void goesOnCountingWhereTheRowsBeforeStopped() {
    Map<String, Integer> taken = Map.of(Matches.digest(planned(9, "2020", "One")), 1);
    ImportEntries rows = rows(PLAN, PLAN);
    given(planned(2, "2020", "One"), planned(3, "2020", "One"))
        .when(new ImportEntries(DEMO_14, rows.rows(), taken, known()))
        .recorded(planned(103, "2020", "One"))
        .answered(List.of(outcome(2, Result.UNCHANGED, 3), outcome(3, Result.CREATED, 103)));
  }

  @Test
  void recordsEqualRowsOfAFirstImportEach() {
    given()
        .when(rows(PLAN, PLAN))
        .recorded(planned(102, "2020", "One"), planned(103, "2020", "One"));
  }

  @Test
  void matchesAFormThatTheEntryHadBeforeItWasCorrected() {
    EntryCorrected corrected =
        new EntryCorrected(DEMO_14, id(2), List.of("steps"), planned(2, "2020", "Two"), "misread");
    given(planned(2, "2020", "One"), corrected)
        .when(rows(PLAN))
        .recorded()
        .answered(List.of(outcome(2, Result.UNCHANGED, 2)));
  }

  @Test
  void matchesTheFormThatTheEntryHasNow() {
    EntryCorrected corrected =
        new EntryCorrected(DEMO_14, id(2), List.of("steps"), planned(2, "2020", "Two"), "misread");
    given(planned(2, "2020", "One"), corrected)
        .when(rows(plan("2020", "Two")))
        .recorded()
        .answered(List.of(outcome(2, Result.UNCHANGED, planned(2, "2020", "Two"))));
  }

  @Test
  void countsAnEntryOnceThatHadTheSameFormTwice() {
    EntryCorrected away =
        new EntryCorrected(DEMO_14, id(2), List.of("steps"), planned(2, "2020", "Two"), "x");
    EntryCorrected back =
        new EntryCorrected(DEMO_14, id(2), List.of("steps"), planned(2, "2020", "One"), "y");
    given(planned(2, "2020", "One"), away, back)
        .when(rows(PLAN, PLAN))
        .recorded(planned(103, "2020", "One"))
        .answered(List.of(outcome(2, Result.UNCHANGED, 2), outcome(3, Result.CREATED, 103)));
  }

  @Test
  void saysOfAMatchThatItWasRetractedSince() {
    given(planned(2, "2020", "One"), retracted(2))
        .when(rows(PLAN))
        .recorded()
        .answered(List.of(outcome(2, Result.WAS_RETRACTED, 2)));
  }

  @Test
  void judgesEachRowWithTheRowsBeforeIt() {
    List<RowOutcome> outcomes =
        outcomes(List.of(PROPOSED), resumption("2020"), stall("2019-03"), resumption("2020"));
    assertThat(outcomes)
        .extracting(RowOutcome::result)
        .containsExactly(Result.REFUSED, Result.CREATED, Result.CREATED);
  }

  @Test
  void recordsRefusedRowsWhenTheyComeAgainAfterWhatTheyNeeded() {
    List<RowOutcome> again =
        outcomes(
            List.of(PROPOSED, stalled(2, "2019-03", FM)), resumption("2020"), stall("2019-03"));
    assertThat(again)
        .extracting(RowOutcome::result)
        .containsExactly(Result.CREATED, Result.UNCHANGED);
  }

  @Test
  void refusesARowThatProposes() {
    List<RowOutcome> outcomes =
        outcomes(
            List.of(PROPOSED),
            fields("kind", "proposed", "occurredOn", "2020", "title", "x", "text", "y"));
    assertThat(outcomes).extracting(RowOutcome::result).containsExactly(Result.REFUSED);
  }

  private static Given<Recommendation> given(Object... afterwards) {
    return Given.events(
        Recommendation.class,
        Stream.concat(Stream.of(PROPOSED), Arrays.stream(afterwards)).toArray());
  }

  /** Rows begin in the second line of a file. */
  private static ImportEntries rows(Fields... rows) {
    List<Row> numbered = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      numbered.add(new Row(i + 2, id(i + 102), rows[i]));
    }
    return new ImportEntries(DEMO_14, numbered, Map.of(), known());
  }

  private static List<RowOutcome> outcomes(List<Object> given, Fields... rows) {
    AtomicReference<List<RowOutcome>> found = new AtomicReference<>(List.of());
    TypeSafeMatcher<List<RowOutcome>> capturing =
        new TypeSafeMatcher<>() {
          @Override
          protected boolean matchesSafely(List<RowOutcome> outcomes) {
            found.set(outcomes);
            return true;
          }

          @Override
          public void describeTo(Description description) {
            description.appendText("outcomes");
          }
        };
    Given.fixture(Recommendation.class)
        .given(given)
        .when(rows(rows), Given.ofSomebody())
        .expectResultMessagePayloadMatching(capturing);
    return found.get();
  }

  private static RowOutcome outcome(int row, Result result, int entry) {
    return outcome(row, result, planned(entry, "2020", "One"));
  }

  private static RowOutcome outcome(int row, Result result, Entry brought) {
    return new RowOutcome(row, result, brought.id(), List.of(), Matches.digest(brought));
  }

  private static Fields plan(String day, String steps) {
    return fields("kind", "planned", "occurredOn", day, "steps", steps);
  }

  private static Fields stall(String day) {
    return fields(
        "kind",
        "stalled",
        "occurredOn",
        day,
        "addressee",
        "FM",
        "cause",
        "funding",
        "reason",
        "No money");
  }

  private static Fields resumption(String day) {
    return fields("kind", "resumed", "occurredOn", day, "addressee", "FM");
  }
}
