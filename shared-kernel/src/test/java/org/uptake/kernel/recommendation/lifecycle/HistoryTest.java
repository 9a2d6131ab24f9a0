package org.uptake.kernel.recommendation.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.EntryCorrected;
import org.uptake.kernel.recommendation.EntryRetracted;
import org.uptake.kernel.recommendation.Holding;
import org.uptake.kernel.recommendation.Story;

class HistoryTest {

  private static final String STALLED = "2019-03-01 stalled";
  private static final String RESUMED = "2019-04-01 resumed";

  private final Story story = Story.of("SEC", "FM").then(STALLED, RESUMED);
  private final History history = story.history();

  @Test
  void keepsTheOrderOfRecordingNotOfOccurrence() {
    story.then("2019-02-01 linked");
    assertThat(history.live().stream().map(Story::name)).containsExactly("e1", "e2", "e3", "e4");
  }

  @Test
  void aCorrectedEntryKeepsItsPlaceAndItsOldFormIsRemembered() {
    Entry before = history.live().get(1);
    Entry after = Story.entry(2, "2019-03-15 stalled");
    history.evolve(corrected(after));
    assertThat(history.live().stream().map(Story::name)).containsExactly("e1", "e2", "e3");
    assertThat(history.find(after.id())).contains(after);
    assertThat(history.forms()).hasSize(4).contains(before, after);
  }

  @Test
  void onOneDayACorrectedEntryStillComesBeforeALaterRecordedOne() {
    Story sameDay = Story.of().then("2019-03-01 stalled", "2019-03-01 resumed");
    Entry corrected = Story.entry(2, "2019-03-01 stalled@SEC");
    Entry again = Story.entry(2, "2019-03-01 stalled");
    assertThat(sameDay.history().replacing(corrected).contradiction()).isPresent();
    assertThat(sameDay.history().replacing(again)).isEqualTo(sameDay.lifecycle());
    sameDay.history().evolve(corrected(again));
    assertThat(sameDay.lifecycle().contradiction()).isEmpty();
    assertThat(sameDay.lifecycle().moments()).hasSize(3);
  }

  @Test
  void aRetractedEntryIsGoneAndKnownToBe() {
    history.evolve(new EntryRetracted(Story.DEMO, Story.id(3), "Mistaken"));
    assertThat(history.live().stream().map(Story::name)).containsExactly("e1", "e2");
    assertThat(history.find(Story.id(3))).isEmpty();
    assertThat(history.isRetracted(Story.id(3))).isTrue();
    assertThat(history.isRetracted(Story.id(2))).isFalse();
    assertThat(history.forms()).hasSize(3);
    assertThat(story.tracks()).isEqualTo("SEC=proposed stalled, FM=proposed stalled");
  }

  @Test
  void findsNothingUnderAnIdThatWasNeverRecorded() {
    assertThat(history.find(Story.id(9))).isEmpty();
    assertThat(history.isRetracted(Story.id(9))).isFalse();
  }

  @Test
  void triesAFurtherEntryWithoutTakingIt() {
    Lifecycle tried = history.with(Story.entry(4, "2019-05-01 implemented/full"));
    assertThat(tried.moments()).hasSize(4);
    assertThat(tried.contradiction()).isEmpty();
    assertThat(history.live()).hasSize(3);
  }

  @Test
  void triesACorrectionWithoutTakingIt() {
    Lifecycle tried = history.replacing(Story.entry(2, "2019-05-01 stalled"));
    assertThat(tried.contradiction()).map(Contradiction::why).contains(Obstacle.NOT_STALLED);
    assertThat(tried.contradiction()).map(HistoryTest::illegal).contains("e3");
    assertThat(story.lifecycle().contradiction()).isEmpty();
  }

  @Test
  void aStallThatWasLaterResumedCannotBeTakenAway() {
    Lifecycle tried = history.without(Story.id(2));
    assertThat(tried.contradiction()).map(HistoryTest::illegal).contains("e3");
    assertThat(history.without(Story.id(3)).contradiction()).isEmpty();
    assertThat(history.live()).hasSize(3);
  }

  @Test
  void anAddresseeThatALiveEntryNamesCannotBeCorrectedAway() {
    story.then("endorsed/full@FM");
    Lifecycle tried = history.replacing(Story.proposal("2018-11-29", "SEC"));
    assertThat(tried.contradiction()).map(HistoryTest::illegal).contains("e4");
    assertThat(tried.contradiction())
        .map(Contradiction::why)
        .contains(new Holding.None(new StakeholderCode("FM")));
    assertThat(tried.contradiction()).map(HistoryTest::because).contains("e1");
  }

  @Test
  void anAddresseeThatNobodyNamesCanBeCorrectedAway() {
    history.evolve(corrected(Story.proposal("2018-11-29", "SEC")));
    assertThat(story.tracks()).isEqualTo("SEC=proposed");
    assertThat(history.proposed().addressees()).hasSize(1);
  }

  @Test
  void aProposalCannotBeCorrectedToADayAfterWhatFollowedIt() {
    Lifecycle tried = history.replacing(Story.proposal("2019-03-02", "SEC", "FM"));
    assertThat(tried.contradiction()).map(HistoryTest::illegal).contains("e2");
    assertThat(tried.contradiction())
        .map(Contradiction::why)
        .contains(new Contradiction.ProposedLater(PartialDate.of("2019-03-02")));
  }

  @Test
  void hasNoProposalBeforeThereIsOne() {
    assertThatIllegalStateException().isThrownBy(() -> new History().proposed());
    assertThatIllegalStateException().isThrownBy(() -> Lifecycle.fold(List.of()));
  }

  private static EntryCorrected corrected(Entry becomes) {
    return new EntryCorrected(
        Story.DEMO, becomes.id(), List.of("occurredOn"), becomes, "Misread the source");
  }

  private static String illegal(Contradiction contradiction) {
    return Story.name(contradiction.illegal());
  }

  private static String because(Contradiction contradiction) {
    return Story.name(contradiction.because());
  }
}
