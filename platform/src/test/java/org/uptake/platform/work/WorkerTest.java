package org.uptake.platform.work;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WorkerTest {

  private static final Duration FOR_EVER = Duration.ofDays(1);
  private static final Duration SOON = Duration.ofMillis(5);

  private final Semaphore turns = new Semaphore(0);
  private final Semaphore goodbyes = new Semaphore(0);
  private final BlockingQueue<Throwable> failures = new LinkedBlockingQueue<>();
  private Worker worker = working(FOR_EVER, FOR_EVER, () -> {});

  private interface Turn {
    void take() throws Exception;
  }

  private Worker working(Duration rest, Duration patience, Turn turn) {
    return new Worker("worker", rest, patience) {
      @Override
      protected void turn() throws Exception {
        turns.release();
        turn.take();
      }

      @Override
      protected void tellOf(Throwable failure) {
        failures.add(failure);
        super.tellOf(failure);
      }

      @Override
      protected void leave() {
        goodbyes.release();
      }
    };
  }

  @AfterEach
  void stop() {
    worker.stop();
  }

  @Test
  void takesItsFirstTurnAtOnceAndTheNextOneWhenItIsCalled() throws InterruptedException {
    worker.start();
    turns.acquire();
    assertThat(turns.tryAcquire(1, SECONDS)).isFalse();
    worker.wake();
    turns.acquire();
  }

  @Test
  void takesTurnsByItself() throws InterruptedException {
    worker = working(SOON, FOR_EVER, () -> {});
    worker.start();
    turns.acquire(20);
  }

  /** Or what was asked for while it was at work would wait for the whole rest. */
  @Test
  void takesAnotherTurnWhereItIsCalledDuringOne() throws InterruptedException {
    CountDownLatch called = new CountDownLatch(1);
    worker = working(FOR_EVER, FOR_EVER, called::await);
    worker.start();
    turns.acquire();
    worker.wake();
    called.countDown();
    turns.acquire();
  }

  @Test
  void goesOnAfterFailuresAndErrors() throws InterruptedException {
    AtomicInteger turn = new AtomicInteger();
    worker =
        working(
            SOON,
            FOR_EVER,
            () -> {
              switch (turn.incrementAndGet()) {
                case 1 -> throw new IllegalStateException("a failure");
                case 2 -> throw new StackOverflowError("an error");
                default -> {}
              }
            });
    worker.start();
    turns.acquire(3);
    assertThat(failures).extracting(Throwable::getMessage).containsExactly("a failure", "an error");
  }

  /** Whoever rests by listening can lose what they listen to. */
  @Test
  void goesOnWhereItsRestFails() throws InterruptedException {
    worker =
        new Worker("worker", SOON, FOR_EVER) {
          @Override
          protected void turn() {
            turns.release();
          }

          @Override
          protected void rest() {
            throw new IllegalStateException("a rest");
          }

          @Override
          protected void tellOf(Throwable failure) {
            failures.add(failure);
          }
        };
    worker.start();
    turns.acquire(3);
    assertThat(failures).extracting(Throwable::getMessage).contains("a rest");
  }

  @Test
  void endsItsRestWhenItIsStoppedAndLeaves() throws InterruptedException {
    worker.start();
    turns.acquire();
    worker.stop();
    assertThat(goodbyes.tryAcquire()).isTrue();
    assertThat(worker.isRunning()).isFalse();
  }

  @Test
  void interruptsATurnThatTakesLongerThanThePatience() throws InterruptedException {
    worker = working(FOR_EVER, SOON, new CountDownLatch(1)::await);
    worker.start();
    turns.acquire();
    worker.stop();
    assertThat(goodbyes.tryAcquire()).isTrue();
    assertThat(failures).isEmpty();
  }

  @Test
  void canBeStartedAgain() throws InterruptedException {
    worker.start();
    turns.acquire();
    worker.stop();
    worker.start();
    turns.acquire();
  }
}
