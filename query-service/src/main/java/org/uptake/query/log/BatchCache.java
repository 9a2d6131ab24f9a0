package org.uptake.query.log;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.uptake.platform.heap.HeapShare;

/**
 * What a projection remembers of streams. What the batch at hand works on stays until that is
 * written, however much it weighs; between batches a share of the memory is kept.
 */
public final class BatchCache<K, V> {

  private final long bytes;
  private final ToLongFunction<V> weight;
  private final Cache<K, V> kept;
  private final Map<K, Held<V>> open = new HashMap<>();
  private long held;

  /**
   * @param bytes what may be kept between batches
   * @param weight in bytes, too
   */
  public BatchCache(long bytes, ToLongFunction<V> weight) {
    this.bytes = bytes;
    this.weight = weight;
    this.kept = HeapShare.cache(bytes, weight);
  }

  private record Held<V>(V value, long weight) {}

  /**
   * @param read where nothing is remembered
   */
  public V get(K key, Function<K, V> read) {
    @Nullable Held<V> one = open.get(key);
    if (one != null) {
      return one.value();
    }
    V value = kept.get(key, read);
    put(key, value);
    return value;
  }

  /** The same again, after it changed. */
  public void put(K key, V value) {
    Held<V> now = new Held<>(value, weight.applyAsLong(value));
    @Nullable Held<V> before = open.put(key, now);
    held += now.weight() - (before == null ? 0 : before.weight());
  }

  /** Whether what stays is so much that the batch had better be written up to here. */
  public boolean isFull() {
    return held > bytes;
  }

  /** What was worked on is written. */
  public void written() {
    open.forEach((key, one) -> kept.put(key, one.value()));
    drop();
  }

  public void forget() {
    kept.invalidateAll();
    drop();
  }

  private void drop() {
    open.clear();
    held = 0;
  }
}
