package org.uptake.query.log;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uptake.query.RandomEvents;
import org.uptake.query.TestLog;

/** The log is read in its one order, without gaps. */
final class SequenceSourceTest {

  private static final int SIZE = 1_200;
  private static final List<Recorded> EVENTS = RandomEvents.of(3, SIZE);
  private static final TestLog LOG = TestLog.empty();

  private final SequenceSource source = new SequenceSource(LOG.sequence());

  @BeforeAll
  static void append() {
    LOG.append(EVENTS);
  }

  @AfterAll
  static void close() {
    LOG.close();
  }

  private static List<Recorded> rest(SequenceStream stream) throws InterruptedException {
    List<Recorded> events = new ArrayList<>();
    while (stream.hasNextAvailable(0, MILLISECONDS)) {
      events.add(Recorded.of(stream.nextAvailable()));
    }
    return events;
  }

  @Test
  void deliversEveryPositionInOrderAcrossItsBatches() throws InterruptedException {
    assertThat(rest(source.openStream(null))).isEqualTo(EVENTS);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 499, 500, 501, 777, 1_199, 1_200})
  void resumesAfterAToken(int token) throws InterruptedException {
    SequenceStream stream = source.openStream(new GlobalSequenceTrackingToken(token));

    assertThat(rest(stream)).isEqualTo(EVENTS.subList(token, SIZE));
  }

  @Test
  void theTailIsBeforeTheFirstEventAndTheHeadBehindTheLast() throws InterruptedException {
    assertThat(rest(source.openStream(source.createTailToken()))).hasSize(SIZE);
    assertThat(rest(source.openStream(source.createHeadToken()))).isEmpty();
    assertThat(source.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(SIZE));
  }

  @Test
  void anEventThatIsOnlyLookedAtIsStillThere() throws InterruptedException {
    SequenceStream stream = source.openStream(new GlobalSequenceTrackingToken(499));

    for (int position = 500; position <= 502; position++) {
      TrackedEventMessage<?> seen = stream.peek().orElseThrow();
      assertThat(Recorded.of(seen).position()).isEqualTo(position);
      assertThat(stream.nextAvailable()).isSameAs(seen);
    }
  }

  @Test
  void anEventWithoutAPositionIsNotThereYet() throws InterruptedException {
    try (TestLog log = TestLog.of(EVENTS.subList(0, 3))) {
      SequenceStream stream = new SequenceSource(log.sequence()).openStream(null);
      assertThat(rest(stream)).hasSize(3);
      assertThat(stream.peek()).isEmpty();
      assertThat(stream.hasNextAvailable(20, MILLISECONDS)).isFalse();

      log.append(EVENTS.subList(3, 5));

      assertThat(rest(stream)).isEqualTo(EVENTS.subList(3, 5));
    }
  }

  @Test
  void theHeadOfAnEmptyLogIsZero() {
    try (TestLog log = TestLog.empty()) {
      assertThat(new SequenceSource(log.sequence()).createHeadToken())
          .isEqualTo(new GlobalSequenceTrackingToken(0));
    }
  }

  @Test
  void wakesItsReadersUntilTheyClose() {
    AtomicInteger woken = new AtomicInteger();
    SequenceStream stream = source.openStream(null);
    assertThat(stream.setOnAvailableCallback(woken::incrementAndGet)).isTrue();
    source.wake();
    source.wake();
    assertThat(woken).hasValue(2);

    stream.close();
    source.wake();
    assertThat(woken).hasValue(2);
  }

  /** By listening only: each word would wait a second for the poll otherwise. */
  @Test
  void isWokenByTheSequencersWord() {
    AtomicInteger woken = new AtomicInteger();
    assertThat(source.openStream(null).setOnAvailableCallback(woken::incrementAndGet)).isTrue();
    SequenceListener listener = new SequenceListener(LOG.settings(), source);
    listener.start();
    try {
      await().atMost(10, SECONDS).until(() -> woken.get() > 0);
      long began = System.nanoTime();
      for (int i = 0; i < 20; i++) {
        int before = woken.get();
        LOG.template().execute("notify uptake_sequence");
        await().pollInterval(Duration.ofMillis(5)).until(() -> woken.get() > before);
      }
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(8));
    } finally {
      listener.stop();
    }
  }

  @Test
  void findsThePositionOfAnInstant() {
    SequenceRows rows = LOG.sequence();

    assertThat(rows.positionAt(TestLog.recordedAt(7))).isEqualTo(7);
    assertThat(rows.positionAt(TestLog.recordedAt(8).minusNanos(1))).isEqualTo(7);
    assertThat(rows.positionAt(TestLog.recordedAt(1).minusNanos(1))).isZero();
    assertThat(rows.positionAt(TestLog.recordedAt(SIZE).plusSeconds(60))).isEqualTo(SIZE);
    assertThat(rows.recordedAt(7)).contains(TestLog.recordedAt(7));
    assertThat(rows.recordedAt(0)).isEmpty();
  }

  @Test
  void findsTheEventsOfAStreamBetweenTwoPositions() {
    @Nullable String stream = EVENTS.get(600).stream();

    assertThat(LOG.sequence().stream(stream, 100, 601))
        .isEqualTo(
            EVENTS.subList(99, 601).stream()
                .filter(event -> event.stream().equals(stream))
                .toList());
  }
}
