package org.uptake.bench.made;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

/** Chance that can be repeated. */
final class Dice {

  private static final int VERSION_7 = 0x7000;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private final SplittableRandom random;

  Dice(long seed) {
    random = new SplittableRandom(seed);
  }

  /** Dice of their own for part of the work, which then depends on no other part. */
  static Dice of(long seed, String part) {
    long mixed = seed;
    for (int i = 0; i < part.length(); i++) {
      mixed = 31 * mixed + part.charAt(i);
    }
    return new Dice(mixed);
  }

  boolean chance(double share) {
    return random.nextDouble() < share;
  }

  /** At least 0, below 1. */
  double share() {
    return random.nextDouble();
  }

  double bell() {
    return random.nextGaussian();
  }

  /** Both bounds may come up. */
  int between(int low, int high) {
    return random.nextInt(low, high + 1);
  }

  <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  <T> T oneOf(T[] all) {
    return all[random.nextInt(all.length)];
  }

  /** The first come up far more often than the last. */
  <T> T favourOf(List<T> all) {
    double share = random.nextDouble();
    return all.get((int) (all.size() * share * share));
  }

  /** Each as often as its weight says. */
  <T> T weighed(Map<T, Integer> weights) {
    int left = random.nextInt(weights.values().stream().mapToInt(Integer::intValue).sum());
    for (Map.Entry<T, Integer> weight : weights.entrySet()) {
      left -= weight.getValue();
      if (left < 0) {
        return weight.getKey();
      }
    }
    throw new IllegalStateException("no weights");
  }

  /** A UUID of version 7. */
  UUID id(Instant at) {
    long time = at.toEpochMilli() << 16 | VERSION_7 | random.nextInt(1 << 12);
    return new UUID(time, VARIANT | random.nextLong() >>> 2);
  }
}
