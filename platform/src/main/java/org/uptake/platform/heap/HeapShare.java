package org.uptake.platform.heap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.ToLongFunction;

/**
 * What each cache of what the log holds may take of the heap, and what passes through for longer,
 * in hundredths of what the program itself leaves of it. All shares are given here, and {@code
 * standalone} has all of these caches: together they leave half to what passes through.
 */
public enum HeapShare {
  /** Decoded events of streams, for commands about anything but recommendations. */
  STREAMS(5),
  /** Recommendations as commands left them. */
  AGGREGATES(15),
  /** What the audit trail compares with. */
  TRAIL(12),
  /** What the tables say of recommendations. */
  STATES(18),
  /** Answers that are there and that somebody is taking; no cache. */
  ANSWERS(20);

  /** Set aside for the program in one process, before anything is recorded; an estimate. */
  private static final long PROGRAM = 112L << 20;

  private final int hundredths;

  HeapShare(int hundredths) {
    this.hundredths = hundredths;
  }

  /** In bytes. */
  public long size() {
    long left = Math.max(0, Runtime.getRuntime().maxMemory() - PROGRAM);
    return left / 100 * hundredths;
  }

  /**
   * A cache within this share, which forgets first what was used least. What is put in again is
   * weighed again.
   *
   * @param weight in bytes, as {@link org.uptake.kernel.platform.Footprint} has them
   */
  public <K, V> Cache<K, V> cache(ToLongFunction<V> weight) {
    return cache(size(), weight);
  }

  /** The same within so many bytes. */
  public static <K, V> Cache<K, V> cache(long bytes, ToLongFunction<V> weight) {
    return Caffeine.newBuilder()
        .maximumWeight(bytes)
        .weigher((K key, V value) -> Math.clamp(weight.applyAsLong(value), 0, Integer.MAX_VALUE))
        .executor(Runnable::run) // or a burst would outgrow it
        .build();
  }
}
