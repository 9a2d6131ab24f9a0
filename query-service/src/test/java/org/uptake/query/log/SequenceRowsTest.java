package org.uptake.query.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uptake.query.RandomEvents;
import org.uptake.query.TestLog;

/** The log is read in its one order, without gaps. */
final class SequenceRowsTest {

  private static final int SIZE = 1_200;
  private static final List<Positioned> EVENTS = RandomEvents.of(3, SIZE);
  private static final TestLog LOG = TestLog.empty();

  private final SequenceRows rows = LOG.sequence();

  @BeforeAll
  static void append() {
    LOG.append(EVENTS);
  }

  @AfterAll
  static void close() {
    LOG.close();
  }

  private static List<Positioned> rest(SequenceRows rows, long after) {
    List<Positioned> events = new ArrayList<>();
    List<Positioned> next = rows.next(after);
    while (!next.isEmpty()) {
      events.addAll(next);
      next = rows.next(next.getLast().position());
    }
    return events;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 499, 500, 501, 777, 1_199, 1_200})
  void readsEveryPositionInOrderAcrossItsBatches(int after) {
    assertThat(rest(rows, after)).isEqualTo(EVENTS.subList(after, SIZE));
  }

  @Test
  void anEventWithoutAPositionIsNotThereYet() {
    try (TestLog log = TestLog.of(EVENTS.subList(0, 3))) {
      assertThat(rest(log.sequence(), 0)).hasSize(3);

      log.append(EVENTS.subList(3, 5));

      assertThat(rest(log.sequence(), 3)).isEqualTo(EVENTS.subList(3, 5));
    }
  }

  @Test
  void theHeadIsTheLastPosition() {
    assertThat(rows.head()).isEqualTo(SIZE);
    try (TestLog log = TestLog.empty()) {
      assertThat(log.sequence().head()).isZero();
    }
  }

  @Test
  void findsThePositionOfAnInstant() {
    assertThat(rows.positionAt(TestLog.recordedAt(7))).isEqualTo(7);
    assertThat(rows.positionAt(TestLog.recordedAt(8).minusNanos(1))).isEqualTo(7);
    assertThat(rows.positionAt(TestLog.recordedAt(1).minusNanos(1))).isZero();
    assertThat(rows.positionAt(TestLog.recordedAt(SIZE).plusSeconds(60))).isEqualTo(SIZE);
    assertThat(rows.recordedAt(7)).contains(TestLog.recordedAt(7));
    assertThat(rows.recordedAt(0)).isEmpty();
  }

  @Test
  void findsTheEventsOfAStreamBetweenTwoPositions() {
    String stream = EVENTS.get(600).stream();

    assertThat(rows.stream(stream, 100, 601))
        .isEqualTo(
            EVENTS.subList(99, 601).stream()
                .filter(event -> event.stream().equals(stream))
                .toList());
  }
}
