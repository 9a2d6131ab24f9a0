package org.uptake.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.uptake.kernel.FieldError;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.platform.message.Messages;
import org.uptake.query.RandomEvents;
import org.uptake.query.TestLog;

/** From where a question is answered. */
final class SnapshotsTest {

  private static final Instant NOW = Instant.parse("2026-03-01T23:30:00Z");

  private final TestLog log = TestLog.empty();
  private final Snapshots answers = log.snapshots(() -> NOW);

  @BeforeEach
  void project() {
    log.append(RandomEvents.of(1, 20));
    reach(12);
  }

  @AfterEach
  void close() {
    log.close();
  }

  private void reach(long position) {
    log.template().update("update view.follower set position = ?", position);
  }

  private Standpoint standpoint(TwoDates dates) {
    return answers.answer(dates, at -> at);
  }

  private static TwoDates knownAt(Instant knownAt) {
    return new TwoDates(Optional.empty(), Optional.of(knownAt), Optional.empty(), 0, Map.of());
  }

  private static TwoDates knownPosition(long position) {
    return new TwoDates(Optional.empty(), Optional.empty(), Optional.of(position), 0, Map.of());
  }

  private static TwoDates minPosition(long position) {
    return new TwoDates(Optional.empty(), Optional.empty(), Optional.empty(), position, Map.of());
  }

  @Test
  void isThePositionOfTheTables() {
    assertThat(standpoint(minPosition(0)))
        .isEqualTo(new Standpoint(LocalDate.parse("2026-03-01"), TestLog.recordedAt(12), 12));
  }

  @Test
  void anInstantBetweenTwoRecordingsIsAnsweredAtTheEarlierAndEchoed() {
    Instant between = TestLog.recordedAt(7).plusMillis(400);

    assertThat(standpoint(knownAt(between)))
        .isEqualTo(new Standpoint(LocalDate.parse("2026-01-05"), between, 7));
  }

  @Test
  void theInstantOfARecordingIncludesIt() {
    assertThat(standpoint(knownAt(TestLog.recordedAt(7))).position()).isEqualTo(7);
    assertThat(standpoint(knownAt(TestLog.recordedAt(7).minusNanos(1))).position()).isEqualTo(6);
  }

  @Test
  void anInstantLaterThanTheNewestIsEchoedAsThatOfTheNewest() {
    Instant later = Instant.parse("2026-02-01T00:00:00Z");

    assertThat(standpoint(knownAt(later)))
        .isEqualTo(new Standpoint(LocalDate.parse("2026-02-01"), TestLog.recordedAt(12), 12));
  }

  @Test
  void anInstantThatTheTablesHaveNotReachedIsEchoedAsWhatTheyHave() {
    assertThat(standpoint(knownAt(TestLog.recordedAt(14))).knownAt())
        .isEqualTo(TestLog.recordedAt(12));
  }

  @Test
  void anInstantBeforeTheFirstRecordingIsPositionZero() {
    Instant before = TestLog.recordedAt(1).minusSeconds(1);

    assertThat(standpoint(knownAt(before)))
        .isEqualTo(new Standpoint(LocalDate.parse("2026-01-05"), before, 0));
  }

  @Test
  void withNothingRecordedNothingIsKnown() {
    try (TestLog empty = TestLog.empty()) {
      Snapshots none = empty.snapshots(() -> NOW);

      Standpoint at = none.answer(minPosition(0), standpoint -> standpoint);
      assertThat(at).isEqualTo(new Standpoint(LocalDate.parse("2026-03-01"), null, 0));
    }
  }

  @Test
  void theDayThatIsAskedForIsAnswered() {
    LocalDate asOf = LocalDate.parse("2019-06-30");
    TwoDates dates =
        new TwoDates(
            Optional.of(asOf), Optional.of(TestLog.recordedAt(3)), Optional.empty(), 0, Map.of());

    assertThat(standpoint(dates).asOf()).isEqualTo(asOf);
  }

  @Test
  void askedAgainWithTheEchoItGivesTheSameWhateverIsRecordedLater() {
    Standpoint first = standpoint(minPosition(0));
    reach(20);

    Instant echo = java.util.Objects.requireNonNull(first.knownAt());
    TwoDates again =
        new TwoDates(Optional.of(first.asOf()), Optional.of(echo), Optional.empty(), 0, Map.of());
    assertThat(standpoint(again)).isEqualTo(first);
  }

  @Test
  void askedAgainWithItsPositionItGivesTheSameWhateverIsRecordedLater() {
    Standpoint first = standpoint(minPosition(0));
    reach(20);

    TwoDates again =
        new TwoDates(
            Optional.of(first.asOf()),
            Optional.empty(),
            Optional.of(first.position()),
            0,
            Map.of());
    assertThat(standpoint(again)).isEqualTo(first);
  }

  @Test
  void aPositionIsAnsweredAsOfTheDayItWasRecorded() {
    assertThat(standpoint(knownPosition(7)))
        .isEqualTo(new Standpoint(LocalDate.parse("2026-01-05"), TestLog.recordedAt(7), 7));
    assertThat(standpoint(knownPosition(0)))
        .isEqualTo(new Standpoint(LocalDate.parse("2026-03-01"), null, 0));
  }

  @Test
  void anInstantAndAPositionAreTakenTogetherWhereTheyMeanTheSame() {
    Instant between = TestLog.recordedAt(7).plusMillis(400);

    assertThat(standpoint(both(between, 7)))
        .isEqualTo(new Standpoint(LocalDate.parse("2026-01-05"), between, 7));
    assertThat(standpoint(both(TestLog.recordedAt(12).plusMillis(400), 12)).position())
        .isEqualTo(12);
  }

  @ParameterizedTest
  @ValueSource(longs = {6, 8, 12})
  void anInstantAndAPositionThatMeanOtherThingsAreRefused(long position) {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> standpoint(both(TestLog.recordedAt(7), position)))
        .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(Refusal.MALFORMED))
        .satisfies(
            refused ->
                assertThat(refused.values().get("errors"))
                    .isEqualTo(
                        List.of(
                            new FieldError("knownPosition", new BadParameter.OtherPosition(7)))));
  }

  private static TwoDates both(Instant knownAt, long knownPosition) {
    return new TwoDates(
        Optional.empty(), Optional.of(knownAt), Optional.of(knownPosition), 0, Map.of());
  }

  @Test
  void waitsForAPositionThatTheTablesHaveNotReached() {
    CompletableFuture<Standpoint> waiting =
        CompletableFuture.supplyAsync(
            () -> standpoint(knownPosition(17)), task -> Thread.ofVirtual().start(task));
    reach(20);

    assertThat(waiting.join().position()).isEqualTo(17);
  }

  @Test
  void waitsForThePositionThatIsInsistedOn() {
    Thread projection = Thread.ofVirtual().start(() -> reach(17));

    assertThat(standpoint(minPosition(17)).position()).isEqualTo(17);
    assertThat(projection).isNotNull();
  }

  @Test
  void refusesWhereThePositionThatIsInsistedOnIsNotReached() {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> standpoint(minPosition(13)))
        .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(Refusal.NOT_CAUGHT_UP));
  }

  static Stream<Function<Long, TwoDates>> positions() {
    return Stream.of(SnapshotsTest::minPosition, SnapshotsTest::knownPosition);
  }

  @ParameterizedTest
  @MethodSource("positions")
  void refusesAtOnceToWaitForWhatIsNotRecorded(Function<Long, TwoDates> asked) {
    long head = log.sequence().head();
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> standpoint(asked.apply(head + 1)))
        .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(Refusal.MALFORMED))
        .satisfies(
            refused ->
                assertThat(Messages.english(refused.detail()))
                    .contains("the last position is " + head));
  }

  @Test
  void refusesAtOnceWhereTooManyOfOneSenderWait() {
    List<CompletableFuture<Long>> waiting =
        Stream.generate(this::later).limit(Arrivals.OF_EACH + 5L).toList();
    await()
        .until(
            () ->
                waiting.stream().filter(CompletableFuture::isCompletedExceptionally).count() == 5);
    assertThat(waiting.stream().filter(CompletableFuture::isCompletedExceptionally))
        .allSatisfy(
            refused ->
                assertThat(refused.exceptionNow())
                    .isInstanceOfSatisfying(
                        Refused.class,
                        why -> assertThat(why.refusal()).isEqualTo(Refusal.TOO_MANY_REQUESTS)));

    reach(18);
    assertThat(waiting.stream().filter(Predicate.not(CompletableFuture::isCompletedExceptionally)))
        .allSatisfy(answered -> assertThat(answered.join()).isEqualTo(18));
  }

  private CompletableFuture<Long> later() {
    return CompletableFuture.supplyAsync(
        () -> standpoint(minPosition(18)).position(), task -> Thread.ofVirtual().start(task));
  }

  @Test
  void aQuestionIsAnsweredInOneSnapshot() {
    long seen =
        answers.answer(
            minPosition(0),
            at -> {
              Thread later = Thread.ofPlatform().start(() -> reach(20));
              join(later);
              return log.projections().position();
            });

    assertThat(seen).isEqualTo(12);
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  @Test
  void aQuestionChangesNothing() {
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(
            () ->
                answers.answer(
                    minPosition(0), at -> log.template().update("delete from view.projection")));
  }
}
