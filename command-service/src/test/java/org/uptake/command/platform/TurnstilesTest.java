package org.uptake.command.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;
import org.uptake.command.AtOnce;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;

class TurnstilesTest {

  private static final Duration LONG = Duration.ofSeconds(20);

  private final Turnstiles turnstiles = new Turnstiles();

  @Test
  void letsOneThroughAtATime() throws Exception {
    AtomicInteger inside = new AtomicInteger();
    List<Integer> seen =
        AtOnce.all(
            20,
            number ->
                turnstiles.pass(
                    "one",
                    LONG,
                    TurnstilesTest::refused,
                    () -> {
                      int together = inside.incrementAndGet();
                      LockSupport.parkNanos(100_000);
                      inside.decrementAndGet();
                      return together;
                    }));
    assertThat(seen).hasSize(20).containsOnly(1);
    assertNothingIsKept();
  }

  @Test
  void letsThemThroughInTheOrderOfTheirArrival() throws Exception {
    CountDownLatch open = new CountDownLatch(1);
    List<Integer> order = Collections.synchronizedList(new ArrayList<>());
    try (ExecutorService executor = Executors.newCachedThreadPool()) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        int number = i;
        List<Thread> arrived = new ArrayList<>();
        CountDownLatch started = new CountDownLatch(1);
        all.add(
            executor.submit(
                () -> {
                  arrived.add(Thread.currentThread());
                  started.countDown();
                  return turnstiles.pass(
                      "queue", LONG, TurnstilesTest::refused, () -> enter(open, order, number));
                }));
        started.await();
        await().until(() -> isWaiting(arrived.getFirst()));
      }
      open.countDown();
      for (Future<?> each : all) {
        each.get();
      }
    }
    assertThat(order).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    assertNothingIsKept();
  }

  @Test
  void keepsNobodyWaitingForAnotherStream() {
    Integer result =
        turnstiles.pass(
            "one",
            LONG,
            TurnstilesTest::refused,
            () ->
                onAnotherThread(
                    () -> turnstiles.pass("two", LONG, TurnstilesTest::refused, () -> 7)));
    assertThat(result).isEqualTo(7);
    assertNothingIsKept();
  }

  @Test
  void refusesThoseWhoWaitedTooLong() {
    assertThatThrownBy(
            () ->
                turnstiles.pass(
                    "slow",
                    LONG,
                    TurnstilesTest::refused,
                    () ->
                        onAnotherThread(
                            () ->
                                turnstiles.pass(
                                    "slow",
                                    Duration.ofMillis(50),
                                    TurnstilesTest::refused,
                                    () -> 7))))
        .hasRootCauseInstanceOf(Refused.class);
    assertNothingIsKept();
  }

  @Test
  void letsTheNextThroughAfterAFailure() {
    assertThatThrownBy(
            () ->
                turnstiles.pass(
                    "broken",
                    LONG,
                    TurnstilesTest::refused,
                    () -> {
                      throw new IllegalStateException("broken");
                    }))
        .hasMessage("broken");
    assertNothingIsKept();
    assertThat(turnstiles.<Integer>pass("broken", LONG, TurnstilesTest::refused, () -> 7))
        .isEqualTo(7);
  }

  @Test
  void refusesWhereTheNodeGoesDownAndStaysInterrupted() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> turnstiles.pass("down", LONG, TurnstilesTest::refused, () -> 7))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.refusal()).isEqualTo(Refusal.UNAVAILABLE));
    assertThat(Thread.interrupted()).isTrue();
    assertNothingIsKept();
  }

  private static Integer enter(CountDownLatch open, List<Integer> order, int number) {
    try {
      open.await();
    } catch (InterruptedException stop) {
      throw new IllegalStateException(stop);
    }
    order.add(number);
    return number;
  }

  private static boolean isWaiting(Thread thread) {
    return thread.getState() == Thread.State.WAITING
        || thread.getState() == Thread.State.TIMED_WAITING;
  }

  private static <T> T onAnotherThread(java.util.concurrent.Callable<T> action) {
    try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
      return executor.submit(action).get();
    } catch (InterruptedException | java.util.concurrent.ExecutionException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private void assertNothingIsKept() {
    assertThat((Map<?, ?>) ReflectionTestUtils.getField(turnstiles, "turnstiles")).isEmpty();
  }

  private static Refused refused() {
    return new Refused(Refusal.TOO_BUSY, Unrecorded.Simple.TOO_MANY_AT_ONCE);
  }
}
