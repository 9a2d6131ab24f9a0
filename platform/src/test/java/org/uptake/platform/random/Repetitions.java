package org.uptake.platform.random;

import java.util.stream.LongStream;

/**
 * How often tests repeat what they draw at random: a little with every build, and five times as
 * often with {@code -Plong}.
 */
public final class Repetitions {

  private static final int FACTOR = Integer.getInteger("uptake.repetitions", 1);

  private Repetitions() {}

  /**
   * @param usually how often with every build
   */
  public static int of(int usually) {
    return Math.multiplyExact(usually, FACTOR);
  }

  /** As many seeds, one after the other. */
  public static LongStream seeds(long first, int usually) {
    return LongStream.range(first, first + of(usually));
  }
}
