package org.uptake.bench.measure;

import java.util.Collection;
import java.util.List;

/** Durations in order, told in milliseconds. */
final class Percentiles {

  private static final double MILLISECOND = 1e6;

  private final List<Long> nanos;

  Percentiles(Collection<Long> nanos) {
    this.nanos = nanos.stream().sorted().toList();
  }

  /** The smallest of the durations that this share of them does not exceed. */
  double at(double share) {
    int rank = (int) Math.ceil(share * nanos.size());
    return nanos.get(Math.max(1, rank) - 1) / MILLISECOND;
  }

  double max() {
    return at(1);
  }

  boolean isEmpty() {
    return nanos.isEmpty();
  }
}
