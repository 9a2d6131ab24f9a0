package org.uptake.standalone.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReferenceModelTest {

  @Nested
  class WorkedExample {

    private final Story story =
        Story.of("SEC", "FM")
            .recordedFrom("2020-01-10T09:00:00Z")
            .then("2019-06-01 progress-reported/advanced@SEC", "2019-11 implemented/full@SEC")
            .recordedFrom("2021-03-01T09:00:00Z")
            .then("2019-03 stalled@FM");
    private final ReferenceModel knownIn2020 =
        story.model().knownAt(Instant.parse("2020-06-01T00:00:00Z"));

    @Test
    void startsAsProposed() {
      assertThat(story.stage("2019-01-01")).isEqualTo("proposed");
    }

    @Test
    void isInProgressAsKnownThenAndNow() {
      assertThat(stage(knownIn2020, "2019-06-30")).isEqualTo("in-progress");
      assertThat(story.stage("2019-06-30")).isEqualTo("in-progress");
    }

    @Test
    void learnsLaterThatItStoodStill() {
      assertThat(stage(knownIn2020, "2019-12-31")).isEqualTo("partially-implemented");
      assertThat(story.stage("2019-12-31")).isEqualTo("stalled");
    }

    private static String stage(ReferenceModel model, String asOf) {
      Answer answer = Objects.requireNonNull(model.asOf(LocalDate.parse(asOf), 12));
      return Objects.requireNonNull(answer.stage());
    }
  }

  @Nested
  class Stages {

    @Test
    void closureGoesFirst() {
      Story story = Story.of("A").then("declined", "2020 closed/withdrawn");
      assertThat(story.stage("2019-12-31")).isEqualTo("declined");
      assertThat(story.stage("2020-01-01")).isEqualTo("closed");
    }

    @Test
    void declinedTakesEveryTrack() {
      Story story = Story.of("A", "B").then("2019 declined@A", "2020 declined@B");
      assertThat(story.stage("2019-06-01")).isEqualTo("proposed");
      assertThat(story.stage("2020-06-01")).isEqualTo("declined");
    }

    @Test
    void implementedPassesByTracksThatDeclined() {
      Story story = Story.of("A", "B").then("2019 implemented/full@A", "2020 declined@B");
      assertThat(story.stage("2019-06-01")).isEqualTo("partially-implemented");
      assertThat(story.stage("2020-06-01")).isEqualTo("implemented");
    }

    @Test
    void stalledAsksOnlyTheUnfinished() {
      Story story =
          Story.of("A", "B", "C")
              .then("2019 implemented/full@A", "2020 declined@B", "2021 stalled@C");
      assertThat(story.stage("2020-06-01")).isEqualTo("partially-implemented");
      assertThat(story.stage("2021-06-01")).isEqualTo("stalled");
    }

    @Test
    void oneMovingTrackEndsTheStandstill() {
      Story story = Story.of("A", "B").then("2019 stalled", "2020 progress-reported/advanced@B");
      assertThat(story.stage("2019-06-01")).isEqualTo("stalled");
      assertThat(story.stage("2020-06-01")).isEqualTo("in-progress");
    }

    @Test
    void theHighestStepOfTheWillingCounts() {
      Story story = Story.of("A", "B").then("2019 funded@A", "2020 planned@B", "2021 declined@A");
      assertThat(story.stage("2020-06-01")).isEqualTo("funded");
      assertThat(story.stage("2021-06-01")).isEqualTo("planned");
    }

    @Test
    void confirmedAsksEveryTrackThatDidNotDecline() {
      Story story =
          Story.of("A", "B", "C")
              .then("declined@C", "implemented/full", "verified/confirmed@A")
              .then(
                  "2020 verified/confirmed@B", "2021 observed/disagrees", "2022 closed/overtaken");
      assertThat(story.asOf("2019-12-31").confirmed()).isFalse();
      assertThat(story.asOf("2020-12-31").confirmed()).isTrue();
      assertThat(story.asOf("2022-12-31").confirmed()).isFalse();
    }

    @Test
    void sinceIsTheFirstDayOfTheSameStage() {
      Story story =
          Story.of("A")
              .then("2019-02 planned", "2019-03 planned", "2019-04 stalled", "2020 resumed");
      assertThat(story.asOf("2019-03-31").since()).isEqualTo("2019-02-01");
      assertThat(story.asOf("2019-12-31").since()).isEqualTo("2019-04-01");
      assertThat(story.asOf("2020-12-31").since()).isEqualTo("2020-01-01");
    }
  }

  @Nested
  class Days {

    @Test
    void nothingIsKnownBeforeTheProposal() {
      ReferenceModel model = Story.of().model();
      assertThat(model.asOf(LocalDate.parse("2018-11-28"), 12)).isNull();
      assertThat(model.asOf(LocalDate.parse("2018-11-29"), 12)).isNotNull();
      assertThat(model.known(0).asOf(LocalDate.parse("2018-11-29"), 12)).isNull();
    }

    @Test
    void aCoarseDateNeverCountsBeforeTheProposal() {
      Story story = Story.of().then("2018 planned");
      assertThat(story.stage("2018-11-29")).isEqualTo("planned");
    }

    @Test
    void refusesWhatCannotHaveHappenedAfterTheProposal() {
      assertThat(Story.of().tell("2018-10 planned")).isEqualTo(Verdict.CONTRADICTS_HISTORY);
      assertThat(Story.of().tell("2018-11-28 observed/adds"))
          .isEqualTo(Verdict.CONTRADICTS_HISTORY);
      assertThat(Story.of().tell("2018-11 planned")).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void theCoarserDateGoesFirstOnTheSameDay() {
      assertThat(Story.of().then("2019-01-01 stalled").tell("2019-01 resumed"))
          .isEqualTo(Verdict.CONTRADICTS_HISTORY);
      assertThat(Story.of().then("2019-01 stalled").tell("2019-01-01 resumed"))
          .isEqualTo(Verdict.ACCEPTED);
      assertThat(Story.of().then("2019-01 stalled").tell("2019 resumed"))
          .isEqualTo(Verdict.CONTRADICTS_HISTORY);
    }

    @Test
    void theCoarserDateGoesFirstOnTheDayOfTheProposalToo() {
      Story story = Story.of().then("2018-11-29 stalled");
      assertThat(story.tell("2018 resumed")).isEqualTo(Verdict.CONTRADICTS_HISTORY);
      assertThat(story.tell("2018 planned")).isEqualTo(Verdict.ACCEPTED);
      assertThat(story.tracks("2018-11-29")).isEqualTo("-=planned stalled self-reported");
    }

    @Test
    void theOrderOfRecordingDecidesLast() {
      Story story = Story.of().then("2019 stalled", "2019 resumed");
      assertThat(story.tracks("2019-01-01")).isEqualTo("-=proposed");
    }

    @Test
    void theProposalGoesFirstHoweverFineItsDate() {
      Story story = Story.proposedOn("2019-01-01").then("2019 planned");
      assertThat(story.stage("2019-01-01")).isEqualTo("planned");
    }

    @Test
    void refusesAYearAhead() {
      assertThat(Story.of().tell("2999 planned")).isEqualTo(Verdict.INVALID);
    }
  }

  @Nested
  class BackDating {

    @Test
    void isRefusedWhereALaterEntryWouldBecomeIllegal() {
      Story story = Story.of().then("2020 planned");
      assertThat(story.tell("2019 declined")).isEqualTo(Verdict.CONTRADICTS_HISTORY);
      assertThat(story.tell("2019 closed/withdrawn")).isEqualTo(Verdict.CONTRADICTS_HISTORY);
      assertThat(story.tell("2021 declined")).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void isAcceptedWhereOneTrackStaysForTheLaterEntry() {
      Story story = Story.of("A", "B").then("2020 planned");
      assertThat(story.tell("2019 declined@A")).isEqualTo(Verdict.ACCEPTED);
      assertThat(story.tracks("2020-06-01"))
          .isEqualTo("A=proposed declined, B=planned self-reported");
    }

    @Test
    void anEarlierImplementationTakesTheLaterOneOffTheTrack() {
      Story story = Story.of("A", "B").then("2020 implemented/full");
      assertThat(story.tell("2019 implemented/full@A")).isEqualTo(Verdict.ACCEPTED);
      assertThat(story.tell("2019 implemented/full@B")).isEqualTo(Verdict.CONTRADICTS_HISTORY);
    }

    @Test
    void stallCanOnlyBePlacedWhereItFits() {
      Story story = Story.of().then("2020-05 stalled", "2020-07 resumed");
      assertThat(story.tell("2020-04 stalled")).isEqualTo(Verdict.CONTRADICTS_HISTORY);
      assertThat(story.tell("2020-06 stalled")).isEqualTo(Verdict.CONTRADICTS_HISTORY);
      assertThat(story.tell("2020-06 progress-reported/advanced"))
          .isEqualTo(Verdict.CONTRADICTS_HISTORY);
      assertThat(story.tell("2020-08 stalled")).isEqualTo(Verdict.ACCEPTED);
    }
  }

  @Nested
  class Corrections {

    @Test
    void holdForEveryDayFromTheirRecordingOn() {
      Story story = Story.of().then("2019 planned").thenCorrect("e2", "occurredOn", "2020");
      assertThat(story.stage("2019-06-01")).isEqualTo("proposed");
      assertThat(Objects.requireNonNull(story.model().known(2).asOf(day("2019-06-01"), 12)).stage())
          .isEqualTo("planned");
    }

    @Test
    void keepThePlaceInTheOrderOfRecording() {
      Story story =
          Story.of()
              .then("2019-02 stalled", "2019-03 resumed")
              .thenCorrect("e2", "occurredOn", "2019-03");
      assertThat(story.tracks("2019-03-31")).isEqualTo("-=proposed");
      assertThat(story.correct("e3", "occurredOn", "2019-02"))
          .isEqualTo(Verdict.CONTRADICTS_HISTORY);
    }

    @Test
    void thatChangeNothingAreRefused() {
      Story story = Story.of().then("2019 funded");
      assertThat(story.correct("e2", "note", null)).isEqualTo(Verdict.UNCHANGED);
      assertThat(story.correct("e2", "amount", "100.00")).isEqualTo(Verdict.UNCHANGED);
      assertThat(story.correct("e1", "addressees", List.of())).isEqualTo(Verdict.UNCHANGED);
    }

    @Test
    void mustLeaveAValidEntry() {
      Story story = Story.of().then("2019 planned/2020", "2020 closed/merged");
      assertThat(story.correct("e2", "lead", null)).isEqualTo(Verdict.ACCEPTED);
      assertThat(story.correct("e2", "targetDate", null)).isEqualTo(Verdict.INVALID);
      assertThat(story.correct("e2", "summary", "Summary")).isEqualTo(Verdict.INVALID);
      assertThat(story.correct("e3", "successor", null)).isEqualTo(Verdict.INVALID);
      assertThat(story.correct("e3", "successor", "DEMO-14")).isEqualTo(Verdict.INVALID);
    }

    @Test
    void cannotTakeAwayAnAddresseeThatALiveEntryNames() {
      Story story = Story.of("A", "B").then("2019 planned@A");
      assertThat(story.correct("e1", "addressees", List.of("B")))
          .isEqualTo(Verdict.FOREIGN_ADDRESSEE);
      assertThat(story.correct("e1", "addressees", List.of("A"))).isEqualTo(Verdict.ACCEPTED);
      assertThat(story.correct("e2", "addressee", "B")).isEqualTo(Verdict.FOREIGN_ADDRESSEE);
      assertThat(story.thenRetract("e2").correct("e1", "addressees", null))
          .isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void ofTheAddresseesReachBackToTheFirstDay() {
      Story story =
          Story.of()
              .then("2019 implemented/full")
              .thenCorrect("e1", "addressees", List.of("A", "B"));
      assertThat(story.tracks("2019-01-01"))
          .isEqualTo("A=implemented self-reported, B=implemented self-reported");
    }

    @Test
    void ofTheProposalMoveWhatWasCoarse() {
      Story story = Story.of().then("2018 planned", "2018-12-24 stalled");
      assertThat(story.correct("e1", "occurredOn", "2018-12-25"))
          .isEqualTo(Verdict.CONTRADICTS_HISTORY);
      story.thenCorrect("e1", "occurredOn", "2018-12-24");
      assertThat(story.tracks("2018-12-24")).isEqualTo("-=planned stalled self-reported");
    }

    @Test
    void mayContradictHistoryLikeAnyRecording() {
      Story story = Story.of().then("2019 implemented/full", "2020 reopened/implementation");
      assertThat(story.correct("e2", "extent", "partial")).isEqualTo(Verdict.CONTRADICTS_HISTORY);
    }
  }

  @Nested
  class Retractions {

    @Test
    void undo() {
      Story story = Story.of().then("2019 implemented/full").thenRetract("e2");
      assertThat(story.stage("2020-01-01")).isEqualTo("proposed");
    }

    @Test
    void beginWithTheResumption() {
      Story story = Story.of().then("2019 stalled", "2020 resumed");
      assertThat(story.retract("e2")).isEqualTo(Verdict.CONTRADICTS_HISTORY);
      assertThat(story.thenRetract("e3").retract("e2")).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void areFinal() {
      Story story = Story.of().then("2019 planned").thenRetract("e2");
      assertThat(story.retract("e2")).isEqualTo(Verdict.RETRACTED_BEFORE);
      assertThat(story.correct("e2", "note", "Note")).isEqualTo(Verdict.RETRACTED_BEFORE);
    }

    @Test
    void doNotReachTheProposal() {
      assertThat(Story.of().retract("e1")).isEqualTo(Verdict.PROPOSAL_RETRACTED);
    }
  }

  @Nested
  class RecordedInError {

    @Test
    void isNeverProposedForAnyDayOnceRecorded() {
      Story story = Story.of().then("2019 planned", "2021 closed/recorded-in-error");
      assertThat(story.asOf("2019-06-01")).isEqualTo(Answer.RECORDED_IN_ERROR);
      assertThat(Objects.requireNonNull(story.model().known(2).asOf(day("2022-01-01"), 12)).stage())
          .isEqualTo("planned");
    }

    @Test
    void isUndoneByRetractionAlone() {
      Story story = Story.of().then("2021 closed/recorded-in-error");
      assertThat(story.tell("2022 reopened/closure")).isEqualTo(Verdict.CONTRADICTS_HISTORY);
      assertThat(story.thenRetract("e2").stage("2022-01-01")).isEqualTo("proposed");
    }

    @Test
    void cannotBecomeTheGroundOfAClosureThatWasReopened() {
      Story story = Story.of().then("2020 closed/withdrawn", "2021 reopened/closure");
      assertThat(story.correct("e2", "ground", "recorded-in-error"))
          .isEqualTo(Verdict.CONTRADICTS_HISTORY);
    }
  }

  @Nested
  class WhatStandsStill {

    @Test
    void isSilentOncePeriodAndLastPossibleDayLieBehind() {
      Story story = Story.of().then("2019-06 progress-reported/unchanged");
      assertThat(story.asOf("2019-06-15").silentSince()).isEqualTo("2019-06-15");
      assertThat(story.asOf("2020-06-30").silentSince()).isEqualTo("2019-06-30");
      assertThat(story.asOf("2020-06-30").silent()).isFalse();
      assertThat(story.asOf("2020-07-01").silent()).isTrue();
    }

    @Test
    void isStillSilentAfterLinksAndObservations() {
      Story story = Story.of().then("2020 linked", "2020 observed/disagrees");
      assertThat(story.asOf("2020-06-01").silentSince()).isEqualTo("2018-11-29");
      assertThat(story.asOf("2020-06-01").silent()).isTrue();
    }

    @Test
    void isNotCalledSilentOnceItIsSettled() {
      assertThat(Story.of().then("2019 declined").asOf("2025-01-01").silent()).isFalse();
      assertThat(Story.of().then("2019 implemented/full").asOf("2025-01-01").silent()).isFalse();
      assertThat(Story.of().then("2019 closed/merged").asOf("2025-01-01").silent()).isFalse();
      assertThat(Story.of().then("2019 stalled").asOf("2025-01-01").silent()).isTrue();
    }

    @Test
    void isOverdueTheDayAfterTheLastDayOfItsTarget() {
      Story story = Story.of("A", "B").then("2019 planned/2020-06@A", "2021 implemented/full@A");
      assertThat(story.asOf("2020-06-30").overdue()).isFalse();
      assertThat(story.asOf("2020-07-01").overdue()).isTrue();
      assertThat(story.asOf("2021-01-01").overdue()).isFalse();
    }

    @Test
    void isNotOverdueWhileItIsClosedOrDeclined() {
      Story story =
          Story.of()
              .then(
                  "2019 planned/2020",
                  "2022 closed/withdrawn",
                  "2023 reopened/closure",
                  "2024 declined");
      assertThat(story.asOf("2021-12-31").overdue()).isTrue();
      assertThat(story.asOf("2022-12-31").overdue()).isFalse();
      assertThat(story.asOf("2023-12-31").overdue()).isTrue();
      assertThat(story.asOf("2024-12-31").overdue()).isFalse();
    }

    @Test
    void slipsByTheLastDaysOfItsTargets() {
      Story story =
          Story.of()
              .then("planned/2020-06", "planned/2020-06-30", "planned", "planned/2020-07-02")
              .then("planned/2020-07-01");
      Answer.TrackAnswer track = story.asOf("2020-01-01").tracks().getFirst();
      assertThat(track.target()).isEqualTo("2020-07-01");
      assertThat(track.moves()).isEqualTo(2);
      assertThat(track.slipped()).isEqualTo(1);
    }

    @Test
    void takesTheTargetOfTheLastPlanInOrderOfOccurrence() {
      Story story = Story.of().then("2020 planned/2022", "2019 planned/2021");
      assertThat(story.asOf("2020-06-01").tracks().getFirst().target()).isEqualTo("2022");
      assertThat(story.asOf("2019-06-01").tracks().getFirst().target()).isEqualTo("2021");
    }
  }

  @Nested
  class Contradictions {

    @Test
    void needAClaim() {
      Story story = Story.of().then("2019 endorsed/full", "2020 observed/disagrees");
      assertThat(story.asOf("2020-06-01").contradicted()).isFalse();
    }

    @Test
    void standUntilTheNextClaim() {
      Story story =
          Story.of().then("2019 planned", "2020 observed/disagrees", "2021 planned", "2022 funded");
      assertThat(story.asOf("2019-12-31").contradicted()).isFalse();
      assertThat(story.asOf("2021-12-31").contradicted()).isTrue();
      assertThat(story.asOf("2022-12-31").contradicted()).isFalse();
    }

    @Test
    void takeMoreThanAnAgreeingObservation() {
      Story story = Story.of().then("2019 planned", "2020 observed/agrees", "2021 observed/adds");
      assertThat(story.asOf("2022-01-01").contradicted()).isFalse();
    }
  }

  private static LocalDate day(String date) {
    return LocalDate.parse(date);
  }
}
