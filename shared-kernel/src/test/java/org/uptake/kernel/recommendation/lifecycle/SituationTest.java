package org.uptake.kernel.recommendation.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uptake.kernel.recommendation.Story;

/** Contradicted, confirmed, and heard until: docs/domain.md, "How far it has come". */
class SituationTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "planned observed/disagrees",
        "funded observed/disagrees",
        "progress-reported/advanced observed/disagrees",
        "implemented/partial observed/disagrees",
        "implemented/full observed/disagrees",
        "implemented/full@A observed/disagrees@B",
        "implemented/full observed/disagrees observed/agrees observed/adds",
        "implemented/full observed/disagrees verified/confirmed",
        "implemented/full observed/disagrees progress-reported/advanced",
        "implemented/full observed/disagrees funded",
        "planned observed/disagrees progress-reported/unchanged",
        "planned observed/disagrees progress-reported/regressed",
        "planned observed/disagrees planned",
        "funded observed/disagrees planned funded",
        "planned observed/disagrees endorsed/full",
        "planned observed/disagrees stalled",
        "implemented/full closed/no-further-action observed/disagrees",
        "planned observed/disagrees planned observed/disagrees",
      })
  void isContradictedWhereADisagreementStandsLaterThanTheLastClaim(String entries) {
    Situation situation = Story.of("A", "B").then(entries.split(" ", -1)).now();
    assertThat(situation.isContradicted()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "observed/disagrees",
        "endorsed/full observed/disagrees",
        "progress-reported/unchanged observed/disagrees",
        "declined observed/disagrees",
        "observed/disagrees planned",
        "planned observed/agrees",
        "planned observed/adds",
        "planned observed/disagrees progress-reported/advanced",
        "planned observed/disagrees funded",
        "planned observed/disagrees implemented/partial",
        "implemented/partial observed/disagrees implemented/partial",
        "implemented/full@A observed/disagrees planned@B",
        "progress-reported/advanced observed/disagrees progress-reported/advanced",
      })
  void isNotContradictedWithoutAClaimOrAfterANewOne(String entries) {
    Situation situation = Story.of("A", "B").then(entries.split(" ", -1)).now();
    assertThat(situation.isContradicted()).isFalse();
  }

  @Test
  void aClaimRecordedLaterButOfAnEarlierDayDoesNotLiftAContradiction() {
    Story story =
        Story.of("A")
            .then("2019-02-01 planned", "2019-05-01 observed/disagrees", "2019-04-01 funded");
    assertThat(story.now().isContradicted()).isTrue();
    assertThat(story.on("2019-04-30").isContradicted()).isFalse();
  }

  @Test
  void aDisagreementRecordedLaterButOfAnEarlierDayContradictsNoLaterClaim() {
    Story story = Story.of("A").then("2019-05-01 planned", "2019-04-01 observed/disagrees");
    assertThat(story.now().isContradicted()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "implemented/full verified/confirmed",
        "implemented/full@A implemented/full@B verified/confirmed@A verified/confirmed@B",
        "declined@B implemented/full verified/confirmed@A",
        "planned implemented/full verified/disputed verified/confirmed",
        "implemented/full verified/confirmed progress-reported/advanced",
        "implemented/full verified/confirmed funded",
        "implemented/full verified/confirmed observed/disagrees",
        "implemented/full verified/confirmed closed/withdrawn reopened/closure",
      })
  void isConfirmedWhereEveryTrackThatHasNotDeclinedIs(String entries) {
    assertThat(Story.of("A", "B").then(entries.split(" ", -1)).now().isConfirmed()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "implemented/full",
        "planned verified/confirmed",
        "implemented/partial verified/confirmed",
        "implemented/full verified/confirmed@A",
        "implemented/full verified/confirmed@A verified/disputed@B",
        "implemented/full@A verified/confirmed@A",
        "implemented/full verified/confirmed verified/unverifiable@B",
        "implemented/full verified/confirmed reopened/implementation@A",
        "planned verified/confirmed implemented/full",
        "planned verified/confirmed declined",
        "implemented/full verified/confirmed closed/no-further-action",
      })
  void isNotConfirmedOtherwise(String entries) {
    assertThat(Story.of("A", "B").then(entries.split(" ", -1)).now().isConfirmed()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2018-11-29, 2019-03-05 linked,                                   2018-11-29",
    "2018-11-29, 2019-03-05 observed/disagrees,                       2018-11-29",
    "2018-11,    2018-11-29 linked,                                   2018-11-30",
    "2018,       2018-05 endorsed/full,                               2018-12-31",
    "2018-11-29, 2019-03-05 endorsed/noted,                           2019-03-05",
    "2018-11-29, 2019-03 progress-reported/unchanged,                 2019-03-31",
    "2018-11-29, 2019 stalled,                                        2019-12-31",
    "2018-11-29, 2018 planned,                                        2018-12-31",
    "2018-11-29, 2019-03-05 closed/withdrawn,                         2019-03-05",
  })
  void isHeardUntilTheLastDayThatItsEntriesCanMean(String proposed, String entry, LocalDate day) {
    assertThat(Story.proposedOn(proposed).then(entry).now().heardUntil()).isEqualTo(day);
  }

  @Test
  void isHeardUntilTheGreatestOfThoseDaysNotTheLastInOrder() {
    Story story = Story.of("A").then("2019 planned", "2019-03-05 funded", "2019-04 stalled");
    assertThat(story.now().heardUntil()).isEqualTo(LocalDate.parse("2019-12-31"));
    assertThat(story.on("2018-12-31").heardUntil()).isEqualTo(LocalDate.parse("2018-11-29"));
  }

  @ParameterizedTest
  @CsvSource({
    "2019-03 planned,                         2020-03-31, false",
    "2019-03 planned,                         2020-04-01, true",
    "2019-03-31 declined,                     2030-01-01, false",
    "2019-03-31 implemented/full,             2030-01-01, false",
    "2019-03-31 implemented/partial,          2030-01-01, true",
    "2019-03-31 closed/withdrawn,             2030-01-01, false",
  })
  void isSilentOnceTheReportingPeriodIsOver(String entry, LocalDate asOf, boolean silent) {
    assertThat(Story.of().then(entry).now().isSilent(asOf, 12)).isEqualTo(silent);
  }

  @ParameterizedTest
  @CsvSource({
    "2019-03-01 planned/2020-06, 2020-06-30, false",
    "2019-03-01 planned/2020-06, 2020-07-01, true",
    "2019-03-01 planned,         2030-01-01, false",
  })
  void isOverdueOnceTheTargetIsMissed(String plan, LocalDate asOf, boolean overdue) {
    assertThat(Story.of().then(plan).now().isOverdue(asOf)).isEqualTo(overdue);
  }

  @Test
  void countsInNoStageBeforeItWasProposedNorIfThatWasAnError() {
    LocalDate before = LocalDate.parse("2018-11-28");
    LocalDate since = LocalDate.parse("2018-11-29");
    Story story = Story.of();
    assertThat(story.lifecycle().opened()).isEqualTo(since);
    assertThat(story.lifecycle().stageOn(before)).isEmpty();
    assertThat(story.lifecycle().stageOn(since)).contains(Stage.PROPOSED);
    Story mistaken = story.then("2020 closed/recorded-in-error");
    assertThat(mistaken.lifecycle().stageOn(since)).isEmpty();
  }

  @Test
  void isUnknownBeforeItWasProposed() {
    Lifecycle lifecycle = Story.proposedOn("2018-11").lifecycle();
    assertThat(lifecycle.on(LocalDate.parse("2018-10-31"))).isEmpty();
    assertThat(lifecycle.on(LocalDate.parse("2018-11-01"))).isPresent();
    assertThat(lifecycle.on(LocalDate.MAX)).isPresent();
  }

  @Test
  void hasATrackForEachAddresseeOrOneSingleTrack() {
    assertThat(Story.of().tracks()).isEqualTo("-=proposed");
    assertThat(Story.of("SEC", "FM").tracks()).isEqualTo("SEC=proposed, FM=proposed");
  }
}
