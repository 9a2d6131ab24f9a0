package org.uptake.kernel.recommendation.lifecycle;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.recommendation.Story;

/** Target, slippage and what is due: docs/domain.md, "How far it has come". */
class TargetTest {

  @ParameterizedTest
  @CsvSource({
    // plans,                                            target,     moves, days
    "planned/2020,                                       2020,       0,     0",
    "planned/2020 planned,                               2020,       0,     0",
    "planned planned/2020-06,                            2020-06,    0,     0",
    "planned/2020-12-31 planned/2021-12-31,              2021-12-31, 1,     365",
    "planned/2020 planned/2021,                          2021,       1,     365",
    "planned/2020 planned/2020-12,                       2020-12,    0,     0",
    "planned/2020 planned/2020-12-31,                    2020-12-31, 0,     0",
    "planned/2020-02 planned/2020-03-01,                 2020-03-01, 1,     1",
    "planned/2021-06-30 planned/2021-06-20,              2021-06-20, 1,     -10",
    "planned/2020-06-01 planned/2020-06-11 planned/2020-06-01, 2020-06-01, 2, 0",
    "planned/2020 planned/2022 planned/2021,             2021,       2,     365",
    "planned/2020 implemented/partial planned/2021,      2021,       1,     365",
    "planned/2020 implemented/full,                      2020,       0,     0",
    "planned/2020 declined,                              2020,       0,     0",
  })
  void isThatOfTheLastPlanThatHasOne(String plans, PartialDate date, int moves, long days) {
    Target target = target(Story.of("A").then(plans.split(" +", -1)), 0);
    assertThat(target.date()).isEqualTo(date);
    assertThat(target.moves()).isEqualTo(moves);
    assertThat(target.slippageDays()).isEqualTo(days);
  }

  @Test
  void countsFromTheFirstTargetInOrderOfOccurrence() {
    Story story = Story.of("A").then("2019-06-01 planned/2021-12-31", "2019-02-01 planned/2020");
    assertThat(target(story, 0).date()).isEqualTo(PartialDate.of("2021-12-31"));
    assertThat(target(story, 0).first()).isEqualTo(PartialDate.of("2020"));
    assertThat(target(story, 0).slippageDays()).isEqualTo(365);
  }

  @Test
  void eachTrackHasItsOwn() {
    Story story = Story.of("A", "B", "C", "D").then("declined@C", "implemented/full@D");
    story.then("planned/2020", "planned/2021@B");
    assertThat(target(story, 0).moves()).isZero();
    assertThat(target(story, 1).moves()).isEqualTo(1);
    assertThat(story.now().tracks().get(2).target()).isNull();
    assertThat(story.now().tracks().get(3).target()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "planned/2020-06,                                  2020-06-30",
    "planned/2020@A planned/2021@B,                    2020-12-31",
    "planned/2020-06@A planned/2020-05-20@B,           2020-05-20",
    "planned/2020@A planned/2021@B implemented/full@A, 2021-12-31",
    "planned/2020@A planned/2021@B declined@A,         2021-12-31",
    "planned/2020 stalled,                             2020-12-31",
    "planned/2020 implemented/partial,                 2020-12-31",
    "planned/2020 closed/withdrawn reopened/closure,   2020-12-31",
    "planned/2020 implemented/full reopened/implementation, 2020-12-31",
  })
  void theEarliestThatSomebodyHasStillToMeetIsDue(String entries, LocalDate due) {
    Story story = Story.of("A", "B").then(entries.split(" +", -1));
    assertThat(story.now().dueOn()).contains(due);
  }

  @ParameterizedTest
  @CsvSource({
    "planned",
    "endorsed/full",
    "planned/2020 closed/withdrawn",
    "planned/2020 implemented/full",
    "planned/2020 declined",
    "planned/2020@A declined@A",
  })
  void nothingIsDueWhereNobodyHasATargetToMeet(String entries) {
    assertThat(Story.of("A", "B").then(entries.split(" +", -1)).now().dueOn()).isEmpty();
  }

  @Test
  void atAnEarlierDayTheTargetOfThatDayCounts() {
    Story story = Story.of("A").then("2019-02-01 planned/2020", "2019-06-01 planned/2021");
    assertThat(story.on("2019-05-31").dueOn()).contains(LocalDate.parse("2020-12-31"));
    assertThat(story.on("2019-06-01").dueOn()).contains(LocalDate.parse("2021-12-31"));
    assertThat(story.on("2019-01-31").dueOn()).isEmpty();
  }

  private static Target target(Story story, int track) {
    return requireNonNull(story.now().tracks().get(track).target());
  }
}
