package org.uptake.query.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.uptake.query.TestLog;

/** Hears of what the sequencer has placed. */
final class SequenceListenerTest {

  private static final int WORDS = 20;

  /** By listening only: each word would wait a second for the poll otherwise. */
  @Test
  void returnsAtTheSequencersWord() {
    try (TestLog log = TestLog.empty();
        SequenceListener listener = new SequenceListener(log.settings())) {
      listener.await(); // begins to listen
      long began = System.nanoTime();
      for (int i = 0; i < WORDS; i++) {
        log.template().execute("notify uptake_sequence");
        listener.await();
      }
      assertThat(since(began)).isLessThan(Duration.ofSeconds(8));
    }
  }

  @Test
  void missesNoWordThatIsSaidMeanwhile() {
    try (TestLog log = TestLog.empty();
        SequenceListener listener = new SequenceListener(log.settings())) {
      listener.await();
      log.template().execute("notify uptake_sequence");
      sleep();
      long began = System.nanoTime();
      listener.await();
      assertThat(since(began)).isLessThan(Duration.ofMillis(800));
    }
  }

  @Test
  void returnsWithoutAWordAfterASecond() {
    try (TestLog log = TestLog.empty();
        SequenceListener listener = new SequenceListener(log.settings())) {
      listener.await();
      long began = System.nanoTime();
      listener.await();
      assertThat(since(began)).isBetween(Duration.ofMillis(800), Duration.ofSeconds(5));
    }
  }

  @Test
  void listensAgainAfterItsConnectionWasCut() {
    try (TestLog log = TestLog.empty();
        SequenceListener listener = new SequenceListener(log.settings())) {
      listener.await();
      cut(log);
      listener.await(); // finds it out
      listener.await(); // begins again
      returnsAtOnce(log, listener);
    }
  }

  private static void cut(TestLog log) {
    var ignored =
        log.client()
            .sql(
                """
                select pg_terminate_backend(pid) from pg_stat_activity
                where datname = current_database() and query like 'listen%'
                """)
            .query(Boolean.class)
            .list();
  }

  private static void returnsAtOnce(TestLog log, SequenceListener listener) {
    log.template().execute("notify uptake_sequence");
    long began = System.nanoTime();
    listener.await();
    assertThat(since(began)).isLessThan(Duration.ofMillis(800));
  }

  private static Duration since(long began) {
    return Duration.ofNanos(System.nanoTime() - began);
  }

  private static void sleep() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
