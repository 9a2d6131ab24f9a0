package org.uptake.kernel.platform.sharing;

import java.util.List;
import java.util.Optional;

/** An immutable map, which shares with the one that it was made from all that did not change. */
public final class Lookup<K extends Comparable<? super K>, V> {

  private final Chain<Pair<K, V>> pairs;

  private Lookup(Chain<Pair<K, V>> pairs) {
    this.pairs = pairs;
  }

  public static <K extends Comparable<? super K>, V> Lookup<K, V> empty() {
    return new Lookup<>(Chain.empty());
  }

  public int size() {
    return pairs.size();
  }

  public Optional<V> find(K key) {
    int place = place(key);
    return isAt(place, key) ? Optional.of(pairs.get(place).value) : Optional.empty();
  }

  public boolean has(K key) {
    return isAt(place(key), key);
  }

  public Lookup<K, V> with(K key, V value) {
    int place = place(key);
    int behind = isAt(place, key) ? place + 1 : place;
    return new Lookup<>(pairs.replace(place, behind, List.of(new Pair<>(key, value))));
  }

  /** In order of the keys. */
  public List<V> values() {
    return pairs.stream().map(Pair::value).toList();
  }

  private int place(K key) {
    return pairs.first(pair -> pair.key.compareTo(key) < 0);
  }

  private boolean isAt(int place, K key) {
    return place < pairs.size() && pairs.get(place).key.compareTo(key) == 0;
  }

  private record Pair<K, V>(K key, V value) {}
}
