package org.uptake.kernel.recommendation.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uptake.kernel.recommendation.Story;

/** The stage is the first of the six rules of docs/domain.md that holds. */
class StageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # 1 closed: closed and not reopened
          A B | closed/withdrawn                                   | closed
          A B | declined closed/withdrawn                          | closed
          A B | implemented/full closed/no-further-action          | closed
          A B | stalled closed/superseded                          | closed
          A B | closed/recorded-in-error                           | closed
          A B | closed/withdrawn reopened/closure                  | proposed
          A B | implemented/full closed/merged reopened/closure    | implemented

          # 2 declined: the response of every track
          A   | declined                                           | declined
          A B | declined                                           | declined
          A B | declined@A                                         | proposed
          A B | declined@A declined@B                              | declined
          A B | implemented/partial declined                       | declined
          A B | stalled declined                                   | declined
          A B | declined endorsed/noted@B                          | proposed

          # 3 implemented: every track that has not declined
          A   | implemented/full                                   | implemented
          A B | implemented/full                                   | implemented
          A B | implemented/full@A                                 | partially-implemented
          A B | declined@A implemented/full                        | implemented
          A B | implemented/full@A declined                        | implemented
          A B | implemented/full reopened/implementation@B         | partially-implemented

          # 4 stalled: every track that is neither declined nor implemented
          A   | stalled                                            | stalled
          A B | stalled                                            | stalled
          A B | stalled@A                                          | proposed
          A B | stalled@A stalled@B                                | stalled
          A B | implemented/full@A stalled                         | stalled
          A B | declined@A stalled                                 | stalled
          A B C | declined@A implemented/full@B stalled@C          | stalled
          A B | implemented/partial stalled                        | stalled
          A B | implemented/partial stalled@A                      | partially-implemented
          A B | stalled endorsed/full planned funded               | stalled
          A B | stalled resumed@B                                  | proposed
          A B | stalled progress-reported/advanced@B               | in-progress
          A B | stalled@A declined@B                               | stalled
          A B | stalled@A declined@B endorsed/full@B               | endorsed

          # 5 partially implemented: some track that has not declined
          A   | implemented/partial                                | partially-implemented
          A B | implemented/partial@A                              | partially-implemented
          A B | implemented/full@A progress-reported/regressed@B   | partially-implemented
          A B | implemented/partial@A declined@A                   | proposed
          A B | implemented/partial@A declined@A planned@B         | planned
          A   | implemented/partial progress-reported/regressed    | in-progress

          # 6 otherwise the highest step among those that have not declined
          A B | endorsed/noted                                     | proposed
          A B | endorsed/full@A                                    | endorsed
          A B | endorsed/full@A planned@B                          | planned
          A B | funded@B endorsed/full@A                           | funded
          A B | funded@B declined@B                                | proposed
          A B | progress-reported/advanced@A stalled@B             | in-progress
          A B | progress-reported/advanced@A stalled@A             | in-progress
          A B | progress-reported/unchanged                        | proposed
          A   | implemented/full reopened/implementation           | in-progress
          """)
  void isTheFirstRuleThatHolds(String addressees, String entries, String stage) {
    Story story = Story.of(addressees.split(" +", -1)).then(entries.split(" +", -1));
    assertThat(story.now().stage().word()).isEqualTo(stage);
  }

  @ParameterizedTest
  @CsvSource({
    "linked, proposed",
    "declined, declined",
    "implemented/full, implemented",
    "stalled, stalled",
    "implemented/partial, partially-implemented",
    "endorsed/partial, endorsed",
    "closed/withdrawn, closed",
  })
  void holdsForASingleTrackToo(String entry, String stage) {
    assertThat(Story.of().then(entry).now().stage().word()).isEqualTo(stage);
  }

  @Test
  void recordedInErrorIsKnownAsNeverProposedWhateverTheDay() {
    Story story = Story.of("A").then("2019-02-01 planned", "2020-01-01 closed/recorded-in-error");
    assertThat(story.lifecycle().isRecordedInError()).isTrue();
    assertThat(story.now().isRecordedInError()).isTrue();
    assertThat(story.on("2019-03-01").isRecordedInError()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"superseded", "merged", "overtaken", "withdrawn", "no-further-action"})
  void anotherGroundIsNoError(String ground) {
    Story story = Story.of("A").then("closed/" + ground);
    assertThat(story.lifecycle().isRecordedInError()).isFalse();
    assertThat(story.now().closedBy()).isPresent();
    assertThat(story.then("reopened/closure").now().closedBy()).isEmpty();
  }
}
