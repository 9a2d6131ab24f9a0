package org.uptake.bench.made;

/**
 * How much is made.
 *
 * @param recommendations at most 100,000: beyond that a review would have numbers above 9999
 * @param entries all entries, the proposals among them; corrections and retractions come on top
 * @param seed the same seed makes the same log
 */
public record Size(int recommendations, int entries, long seed) {

  public static final Size FULL = new Size(100_000, 2_000_000, 1);

  public Size {
    if (recommendations < 1 || recommendations > 100_000 || entries < recommendations) {
      throw new IllegalArgumentException(
          "1 to 100,000 recommendations, and at least one entry for each of them");
    }
  }
}
