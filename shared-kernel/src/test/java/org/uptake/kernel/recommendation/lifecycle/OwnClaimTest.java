package org.uptake.kernel.recommendation.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.EntryCorrected;
import org.uptake.kernel.recommendation.EntryRetracted;
import org.uptake.kernel.recommendation.RecommendationEvent;
import org.uptake.kernel.recommendation.Story;

/** A confirmation counts if somebody else than the author of the claim recorded it. */
final class OwnClaimTest {

  private static final int SEEDS = 200;
  private static final String INSTITUTE = "institute";
  private static final String REPORTER = "reporter";
  private static final String OTHER = "other";
  private static final List<String> AUTHORS = List.of(INSTITUTE, REPORTER, OTHER);

  private final History history = new History();
  private int entries = 1;

  OwnClaimTest() {
    history.evolve(Story.proposal("2018-11-29", "A", "B"), OTHER);
  }

  /** Entries are {@code e2}, {@code e3} ..., each a day after the one before. */
  private void tell(String author, String words) {
    entries++;
    history.evolve(Story.entry(entries, day(entries) + " " + words), author);
  }

  private static String day(int entry) {
    return "2019-01-%02d".formatted(entry);
  }

  private void correct(String author, int entry, String words) {
    Entry after = Story.entry(entry, day(entry) + " " + words);
    history.evolve(
        new EntryCorrected(Story.DEMO, after.id(), List.of("note"), after, "Revised"), author);
  }

  private void retract(String author, int entry) {
    history.evolve(new EntryRetracted(Story.DEMO, Story.id(entry), "Mistaken"), author);
  }

  private Track track(String addressee) {
    List<Track> tracks = history.lifecycle().moments().getLast().situation().tracks();
    return tracks.stream()
        .filter(track -> String.valueOf(track.addressee()).equals(addressee))
        .findFirst()
        .orElseThrow();
  }

  /** Confirmed, though by the author of the claim, and so without effect. */
  private void assertOwn(String addressee, Assurance left, int confirmation) {
    Track track = track(addressee);
    assertThat(track.assurance()).isEqualTo(left);
    assertThat(track.from().selfConfirmation())
        .isNotNull()
        .extracting(Entry::id)
        .isEqualTo(Story.id(confirmation));
  }

  private void assertFound(String addressee, Assurance found, int by) {
    Track track = track(addressee);
    assertThat(track.assurance()).isEqualTo(found);
    assertThat(track.from().assurance().id()).isEqualTo(Story.id(by));
    assertThat(track.from().selfConfirmation()).isNull();
  }

  @Test
  void countsWhereItIsOfSomebodyElse() {
    tell(REPORTER, "implemented/full@A");
    tell(INSTITUTE, "verified/confirmed@A");
    assertFound("A", Assurance.CONFIRMED, 3);
  }

  @Test
  void doesNotCountOnOnesOwnClaim() {
    tell(INSTITUTE, "implemented/full@A");
    tell(INSTITUTE, "verified/confirmed@A");
    assertOwn("A", Assurance.SELF_REPORTED, 3);
    assertThat(track("A").from().assurance().id()).isEqualTo(Story.id(2));
  }

  @Test
  void countsNoMoreWhenTheClaimOfSomebodyElseIsRetracted() {
    tell(INSTITUTE, "implemented/partial@A");
    tell(REPORTER, "progress-reported/advanced@A");
    tell(INSTITUTE, "verified/confirmed@A");
    assertFound("A", Assurance.CONFIRMED, 4);
    retract(REPORTER, 3);
    assertOwn("A", Assurance.SELF_REPORTED, 4);
  }

  @Test
  void countsNoMoreWhenTheClaimOfSomebodyElseIsCorrectedToNone() {
    tell(INSTITUTE, "implemented/partial@A");
    tell(REPORTER, "progress-reported/advanced@A");
    tell(INSTITUTE, "verified/confirmed@A");
    correct(REPORTER, 3, "progress-reported/unchanged@A");
    assertOwn("A", Assurance.SELF_REPORTED, 4);
  }

  @Test
  void whoCorrectsTheClaimIsAnAuthorOfIt() {
    tell(REPORTER, "progress-reported/advanced@A");
    tell(INSTITUTE, "verified/confirmed@A");
    correct(INSTITUTE, 2, "progress-reported/advanced@A");
    assertOwn("A", Assurance.SELF_REPORTED, 3);
  }

  @Test
  void whoCorrectsTheVerificationIsAnAuthorOfIt() {
    tell(REPORTER, "progress-reported/advanced@A");
    tell(INSTITUTE, "verified/disputed@A");
    correct(REPORTER, 3, "verified/confirmed@A");
    assertOwn("A", Assurance.SELF_REPORTED, 3);
  }

  @Test
  void whatSomebodyElseCorrectedLastStaysTheRecorders() {
    tell(INSTITUTE, "progress-reported/advanced@A");
    correct(OTHER, 2, "progress-reported/advanced@A");
    tell(INSTITUTE, "verified/confirmed@A");
    assertOwn("A", Assurance.SELF_REPORTED, 3);
  }

  @Test
  void eachTrackIsJudgedByItsOwnLastClaim() {
    tell(INSTITUTE, "implemented/full@A");
    tell(REPORTER, "implemented/full@B");
    tell(INSTITUTE, "verified/confirmed");
    assertOwn("A", Assurance.SELF_REPORTED, 4);
    assertFound("B", Assurance.CONFIRMED, 4);
  }

  @Test
  void isJudgedByTheLastClaimAlone() {
    tell(INSTITUTE, "planned@A");
    tell(INSTITUTE, "progress-reported/advanced@A");
    tell(REPORTER, "implemented/partial@A");
    tell(INSTITUTE, "verified/confirmed@A");
    assertFound("A", Assurance.CONFIRMED, 5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"disputed", "unverifiable"})
  void aDoubtCountsWhosoeverHasIt(String finding) {
    tell(INSTITUTE, "implemented/full@A");
    tell(INSTITUTE, "verified/%s@A".formatted(finding));
    assertThat(track("A").assurance().word()).isEqualTo(finding);
    assertThat(track("A").from().selfConfirmation()).isNull();
  }

  @Test
  void doesNotSettleTheDoubtOfSomebodyElse() {
    tell(INSTITUTE, "implemented/full@A");
    tell(OTHER, "verified/disputed@A");
    tell(INSTITUTE, "verified/confirmed@A");
    assertOwn("A", Assurance.DISPUTED, 4);
  }

  @Test
  void takesNothingFromTheConfirmationOfSomebodyElse() {
    tell(INSTITUTE, "implemented/full@A");
    tell(OTHER, "verified/confirmed@A");
    tell(INSTITUTE, "verified/confirmed@A");
    assertFound("A", Assurance.CONFIRMED, 3);
  }

  @Test
  void doesNotMatterAnyMoreWhenSomebodyElseConfirms() {
    tell(INSTITUTE, "implemented/full@A");
    tell(INSTITUTE, "verified/confirmed@A");
    tell(OTHER, "verified/confirmed@A");
    assertFound("A", Assurance.CONFIRMED, 4);
  }

  @Test
  void doesNotMatterAnyMoreWhenThereIsAFurtherClaim() {
    tell(INSTITUTE, "progress-reported/advanced@A");
    tell(INSTITUTE, "verified/confirmed@A");
    tell(INSTITUTE, "implemented/full@A");
    assertFound("A", Assurance.SELF_REPORTED, 4);
  }

  @Test
  void vouchesForNothingAfterAReopening() {
    tell(INSTITUTE, "implemented/full@A");
    tell(OTHER, "reopened/implementation@A");
    tell(INSTITUTE, "verified/confirmed@A");
    assertOwn("A", Assurance.NONE, 4);
  }

  @Test
  void anotherAccountIsSomebodyElseWhateverBecameOfTheFirst() {
    tell("0192f0c1-0000-7000-8000-000000000001", "implemented/full@A"); // since erased
    tell("0192f0c1-0000-7000-8000-000000000002", "verified/confirmed@A");
    assertFound("A", Assurance.CONFIRMED, 3);
  }

  @Test
  void nobodyInParticularIsNobodysSelf() {
    Lifecycle fold =
        Lifecycle.fold(
            List.of(
                Story.proposal("2018-11-29", "A"),
                Story.entry(2, "2019-01-01 implemented/full@A"),
                Story.entry(3, "2019-01-02 verified/confirmed@A")));
    assertThat(fold.moments().getLast().situation().isConfirmed()).isTrue();
  }

  @Test
  void whoseItIsIsKnownOfWhatWasRetractedToo() {
    tell(INSTITUTE, "progress-reported/advanced@A");
    correct(OTHER, 2, "progress-reported/unchanged@A");
    correct(INSTITUTE, 2, "progress-reported/advanced@A");
    retract(REPORTER, 2);
    assertThat(history.authors(Story.id(2))).containsExactly(INSTITUTE, OTHER);
    assertThat(history.authors(Story.id(9))).isEmpty();
  }

  @Test
  void isTheSameFoldedAtOnceAndEventByEvent() {
    int own = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      History growing = new History();
      History atOnce = new History();
      for (RecommendationEvent event : RandomLog.of(seed)) {
        String author = AUTHORS.get(random.nextInt(AUTHORS.size()));
        growing.evolve(event, author);
        atOnce.evolve(event, author);
        assertThat(growing.lifecycle())
            .as("seed %d, %s", seed, event)
            .isEqualTo(atOnce.copy().lifecycle());
        own += hasSelfConfirmation(growing.lifecycle()) ? 1 : 0;
      }
    }
    assertThat(own).as("lives with a confirmation of the own claim").isGreaterThan(SEEDS);
  }

  private static boolean hasSelfConfirmation(Lifecycle life) {
    return life.moments().stream()
        .flatMap(moment -> moment.situation().tracks().stream())
        .anyMatch(track -> track.from().selfConfirmation() != null);
  }

  @Test
  void whatIsTriedOutIsWhatIsRecorded() {
    tell(INSTITUTE, "implemented/full@A");
    Entry check = Story.entry(3, day(3) + " verified/confirmed@A");
    Lifecycle tried = history.with(check, INSTITUTE);
    Lifecycle byAnother = history.with(check, OTHER);
    history.evolve(check, INSTITUTE);
    assertThat(history.lifecycle()).isEqualTo(tried).isNotEqualTo(byAnother);
    Entry claim = Story.entry(2, day(2) + " implemented/partial@A");
    Lifecycle corrected = history.replacing(claim, OTHER);
    correct(OTHER, 2, "implemented/partial@A");
    assertThat(history.lifecycle()).isEqualTo(corrected);
  }
}
