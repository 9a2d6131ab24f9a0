package org.uptake.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Many at once: each on a thread of its own, all let go at the same moment. */
public final class AtOnce {

  private AtOnce() {}

  /** What one of them does. */
  public interface Action<T> {

    T take(int number) throws Exception;
  }

  public static <T> List<T> all(int threads, Action<T> action) throws Exception {
    CyclicBarrier gate = new CyclicBarrier(threads);
    List<Callable<T>> calls = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      int number = i;
      calls.add(
          () -> {
            gate.await(30, TimeUnit.SECONDS);
            return action.take(number);
          });
    }
    List<T> results = new ArrayList<>();
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      for (Future<T> result : executor.invokeAll(calls, 60, TimeUnit.SECONDS)) {
        results.add(result.get());
      }
    }
    return results;
  }
}
