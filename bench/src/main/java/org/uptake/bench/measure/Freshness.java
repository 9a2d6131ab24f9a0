package org.uptake.bench.measure;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * How long it takes, from the answer of a recording, until a reader who does not wait for its
 * position sees it; command and query may be different nodes.
 */
public record Freshness(Uptake command, Uptake query, int times, long seed, PrintStream out) {

  public void run() {
    Subjects subjects = Subjects.of(query);
    RandomGenerator random = new SplittableRandom(seed);
    List<Long> nanos = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      nanos.add(untilSeen(Observation.of(subjects, random)));
    }
    Percentiles seen = new Percentiles(nanos);
    out.println(Machine.facts());
    out.printf(
        "log at %,d; %d recordings, seed %d; milliseconds until seen: p50 %.1f, p95 %.1f,"
            + " p99 %.1f, max %.1f%n",
        subjects.position(), times, seed, seen.at(0.5), seen.at(0.95), seen.at(0.99), seen.max());
  }

  private long untilSeen(Observation observation) {
    Uptake.Answer recorded = observation.sentTo(command);
    long start = System.nanoTime();
    if (!recorded.isGood()) {
      throw new IllegalStateException("Not recorded: " + recorded.json());
    }
    long version = recorded.json().path("version").asLong();
    String path = "/api/recommendations/" + observation.recommendation();
    while (query.get(path).json().path("version").asLong() < version) {
      Thread.onSpinWait();
    }
    return System.nanoTime() - start;
  }
}
