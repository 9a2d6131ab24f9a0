package org.uptake.kernel.recommendation.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.recommendation.Story;

/** The order of occurrence of docs/domain.md, "Two times". */
class OrderTest {

  @Test
  void ordersByTheDayOfOccurrenceNotOfRecording() {
    Story story = Story.of().then("2020-01-01 linked", "2019-01-01 linked", "2019-06 linked");
    assertThat(names(story)).containsExactly("e1", "e3", "e4", "e2");
  }

  @Test
  void onTheSameDayTheCoarserDateComesFirst() {
    Story story = Story.of().then("2019-01-01 linked", "2019-01 linked", "2019 linked");
    assertThat(names(story)).containsExactly("e1", "e4", "e3", "e2");
  }

  @Test
  void onTheSameDayAndPrecisionTheOrderOfRecordingCounts() {
    Story story =
        Story.of().then("2019-03 stalled", "2019-03 resumed", "2019-03 stalled", "2019-03 linked");
    assertThat(names(story)).containsExactly("e1", "e2", "e3", "e4", "e5");
    assertThat(story.tracks()).isEqualTo("-=proposed stalled");
    assertThat(Story.of().refusalOf("2019-03 resumed")).isPresent();
  }

  @Test
  void theProposalComesFirstEvenBeforeACoarserDate() {
    Story story = Story.of().then("2018 linked", "2018-11 linked", "2018-11-29 linked");
    assertThat(names(story)).containsExactly("e1", "e2", "e3", "e4");
    Story january = Story.proposedOn("2019-01-01").then("2019-01 linked", "2019 linked");
    assertThat(names(january)).containsExactly("e1", "e3", "e2");
  }

  @Test
  void aStallOfTheMonthComesBeforeAResumptionOfItsFirstDay() {
    Story story = Story.of().then("2019-03-01 linked", "2019-03 stalled", "2019-03-01 resumed");
    assertThat(story.tracks()).isEqualTo("-=proposed");
    assertThat(Story.of().then("2019-03-01 stalled").refusalOf("2019-03 resumed"))
        .map(Contradiction::why)
        .contains(Obstacle.NOT_STALLED);
  }

  @ParameterizedTest
  @CsvSource({
    "2018-11-29, 2018,       2018-11-29",
    "2018-11-29, 2018-11,    2018-11-29",
    "2018-11-29, 2018-12,    2018-12-01",
    "2018-11-29, 2019,       2019-01-01",
    "2018-11-29, 2018-11-30, 2018-11-30",
    "2018-11,    2018,       2018-11-01",
    "2018-11,    2018-11-15, 2018-11-15",
    "2018,       2018,       2018-01-01",
  })
  void theEffectiveDayIsTheEarliestButNotBeforeTheProposal(
      String proposed, String occurred, LocalDate day) {
    Story story = Story.proposedOn(proposed).then(occurred + " linked");
    assertThat(story.lifecycle().moments().getLast().day()).isEqualTo(day);
  }

  @Test
  void aCoarseDateCountsFromItsEffectiveDay() {
    Story story = Story.of("A").then("2018 planned", "2020-05 implemented/full");
    assertThat(story.lifecycle().on(LocalDate.parse("2018-11-28"))).isEmpty();
    assertThat(story.stage("2018-11-29")).isEqualTo(Stage.PLANNED);
    assertThat(story.stage("2020-04-30")).isEqualTo(Stage.PLANNED);
    assertThat(story.stage("2020-05-01")).isEqualTo(Stage.IMPLEMENTED);
  }

  @ParameterizedTest
  @CsvSource({
    "2018-11-29, 2018-11-28",
    "2018-11-29, 2018-10",
    "2018-11-29, 2017",
    "2018-11,    2018-10-31",
    "2018,       2017-12",
  })
  void refusesWhatCannotHaveHappenedAfterTheProposal(String proposed, String occurred) {
    assertThat(Story.proposedOn(proposed).refusalOf(occurred + " linked"))
        .hasValueSatisfying(
            refusal -> {
              assertThat(refusal.why())
                  .isEqualTo(new Contradiction.ProposedLater(PartialDate.of(proposed)));
              assertThat(Story.name(refusal.because())).isEqualTo("e1");
              assertThat(Story.name(refusal.illegal())).isEqualTo("e2");
            });
  }

  @Test
  void twoCoarseDatesBeforeTheProposalAreOrderedByPrecision() {
    Story story = Story.of().then("2018-11 linked", "2018 stalled", "2018-11 resumed");
    assertThat(names(story)).containsExactly("e1", "e3", "e2", "e4");
  }

  @Test
  void aBackDatedEntryIsRefusedWhereItMakesALaterOneIllegal() {
    Story story = Story.of("A").then("2019-03-01 planned");
    assertThat(story.refusalOf("2019-02-01 declined"))
        .hasValueSatisfying(
            refusal -> {
              assertThat(Story.name(refusal.illegal())).isEqualTo("e2");
              assertThat(Story.name(refusal.because())).isEqualTo("e3");
              assertThat(refusal.why()).isEqualTo(Obstacle.DECLINED);
            });
  }

  @Test
  void aBackDatedEntryIsTakenWhereEverythingStaysLegal() {
    Story story = Story.of("A").then("2019-05-01 stalled", "2019-02-01 planned");
    assertThat(story.tracks()).isEqualTo("A=planned stalled self-reported");
    assertThat(story.stage("2019-02-01")).isEqualTo(Stage.PLANNED);
  }

  @Test
  void theMomentsEndAtTheContradiction() {
    Lifecycle broken =
        Lifecycle.fold(
            List.of(
                Story.proposal("2018-11-29"),
                Story.entry(2, "2019-01-01 stalled"),
                Story.entry(3, "2019-02-01 stalled"),
                Story.entry(4, "2019-03-01 resumed")));
    assertThat(broken.moments()).hasSize(2);
    assertThat(broken.contradiction())
        .contains(
            new Contradiction(
                Story.entry(3, "2019-02-01 stalled"),
                Story.entry(2, "2019-01-01 stalled"),
                Obstacle.STALLED,
                true));
  }

  private static List<String> names(Story story) {
    return story.lifecycle().moments().stream().map(moment -> Story.name(moment.entry())).toList();
  }
}
