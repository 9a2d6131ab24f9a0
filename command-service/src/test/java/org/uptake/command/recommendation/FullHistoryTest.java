package org.uptake.command.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uptake.command.Sent.fields;
import static org.uptake.command.recommendation.Entries.DEMO_14;
import static org.uptake.command.recommendation.Entries.PROPOSED;
import static org.uptake.command.recommendation.Entries.id;
import static org.uptake.command.recommendation.Entries.known;
import static org.uptake.command.recommendation.Entries.planned;
import static org.uptake.command.recommendation.Entries.retracted;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.uptake.command.Given;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.platform.Fields;
import org.uptake.kernel.recommendation.RecommendationCommand.CorrectEntry;
import org.uptake.kernel.recommendation.RecommendationCommand.ImportEntries;
import org.uptake.kernel.recommendation.RecommendationCommand.RecordEntry;
import org.uptake.kernel.recommendation.RecommendationCommand.RetractEntry;
import org.uptake.kernel.recommendation.RecommendationCommand.Row;
import org.uptake.kernel.recommendation.RecommendationCommand.TryOut;
import org.uptake.kernel.recommendation.RowOutcome;
import org.uptake.kernel.recommendation.lifecycle.History;

/**
 * One recommendation never grows beyond what every node can hold, and can be mended all the same.
 */
class FullHistoryTest {

  private static final String MEBIBYTE = "s".repeat(1 << 20);
  private static final Fields PLAN =
      fields("kind", "planned", "occurredOn", "2020", "steps", "One");
  private static final Fields CORRECTION = fields("steps", "Two", "reason", "Misread");

  @Test
  void takesEntriesWhileThereIsRoom() {
    given(History.MOST - 1).when(record()).allowed();
  }

  @Test
  void takesNoFurtherEntry() {
    assertThat(Given.english(given(History.MOST).when(record()).refused(Refusal.HISTORY_FULL)))
        .contains("64 MiB");
  }

  @Test
  void triedOutItIsNotAllowedEither() {
    Outlook outlook = given(History.MOST).when(new TryOut(record(), 12)).told(Outlook.class);

    assertThat(outlook.allowed()).isFalse();
    assertThat(outlook.reason()).isEqualTo(new EntryRule.HistoryFull(64, 80));
    assertThat(outlook.contradicts()).isNull();
  }

  @Test
  void takesNoRowOfAnImport() {
    List<?> outcomes =
        given(History.MOST)
            .when(new ImportEntries(DEMO_14, List.of(new Row(2, id(900), PLAN)), Map.of(), known()))
            .told(List.class);

    assertThat(outcomes)
        .singleElement()
        .extracting(outcome -> ((RowOutcome) outcome).result())
        .isEqualTo(RowOutcome.Result.REFUSED);
  }

  @Test
  void takesCorrectionsBeyond() {
    given(History.MOST).when(correct()).allowed();
  }

  @Test
  void takesNoCorrectionsWithoutEnd() {
    var ignored =
        given(History.MOST + History.FOR_CORRECTIONS).when(correct()).refused(Refusal.HISTORY_FULL);
  }

  @Test
  void takesEveryRetraction() {
    given(History.MOST + History.FOR_CORRECTIONS)
        .when(new RetractEntry(DEMO_14, id(2), fields("reason", "Entered by mistake"), known()))
        .recorded(retracted(2));
  }

  private static RecordEntry record() {
    return new RecordEntry(DEMO_14, id(900), PLAN, known());
  }

  private static CorrectEntry correct() {
    return new CorrectEntry(DEMO_14, id(2), CORRECTION, known());
  }

  /** With entries that each have a little more than a mebibyte. */
  private static Given<Recommendation> given(int mebibytes) {
    return Given.events(
        Recommendation.class,
        Stream.concat(
                Stream.of(PROPOSED),
                IntStream.range(2, 2 + mebibytes).mapToObj(n -> planned(n, "2019", MEBIBYTE)))
            .toArray());
  }
}
