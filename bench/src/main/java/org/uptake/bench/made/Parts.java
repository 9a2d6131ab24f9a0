package org.uptake.bench.made;

import java.util.stream.DoubleStream;

/** A whole number divided by weights. */
final class Parts {

  private Parts() {}

  /** Parts of at least 1 that add up to the whole. */
  static int[] of(int whole, DoubleStream weights) {
    double[] weight = weights.toArray();
    double all = DoubleStream.of(weight).sum();
    int free = whole - weight.length;
    int[] parts = new int[weight.length];
    double upTo = 0;
    for (int i = 0; i < parts.length; i++) {
      double before = upTo;
      upTo += weight[i];
      parts[i] = 1 + (int) (Math.round(free * upTo / all) - Math.round(free * before / all));
    }
    return parts;
  }
}
