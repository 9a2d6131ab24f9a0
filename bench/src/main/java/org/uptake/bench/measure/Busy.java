package org.uptake.bench.measure;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Whether a recommendation that has many entries takes one more as fast as it took the first: how
 * long the first thousand of them took to record and to be seen, and how long the last.
 */
public record Busy(Uptake uptake, int entries, long seed, PrintStream out) {

  private static final int PART = 1_000;
  private static final int NUMBERS = 9_999;
  private static final int DAYS = 28;
  private static final int YEARS = 6;
  private static final int MONTHS = 12;
  private static final String LINE = "%-16s %8s %8s %8s %12s%n";

  /** A thousand entries: what each took to record, and then until all could be seen. */
  private record Part(String name, Percentiles recorded, long unseenNanos) {

    double seconds() {
      return unseenNanos / 1e9;
    }
  }

  public void run() {
    Subjects subjects = Subjects.of(uptake);
    RandomGenerator random = new SplittableRandom(seed);
    String recommendation = proposed(subjects, random);
    String by = Subjects.oneOf(subjects.stakeholders(), random);
    out.println(Machine.facts());
    out.printf(
        "log at %,d, %s, seed %d; milliseconds%n%n", subjects.position(), recommendation, seed);
    out.printf(LINE, "entries", "p50", "p95", "max", "seen after s");
    List<Part> parts = new ArrayList<>();
    for (int first = 0; first < entries; first += PART) {
      Part part = part(first, recommendation, by, random);
      parts.add(part);
      print(part);
    }
    Part first = parts.get(parts.size() > 2 ? 1 : 0); // the very first warms the program up
    Part last = parts.getLast();
    out.printf(
        "%nlast to second: p50 %.2f, p95 %.2f%n",
        last.recorded().at(0.5) / first.recorded().at(0.5),
        last.recorded().at(0.95) / first.recorded().at(0.95));
  }

  private String proposed(Subjects subjects, RandomGenerator random) {
    String path = "/api/reviews/%s/recommendations".formatted(subjects.reviews().getFirst());
    Uptake.Answer answer;
    do {
      answer =
          uptake.post(
              path,
              Map.of(
                  "number",
                  Integer.toString(random.nextInt(1, NUMBERS)),
                  "title",
                  "Busy",
                  "text",
                  "Much is said about it.",
                  "occurredOn",
                  "2015-01-01"));
    } while (answer.json().path("type").asString("").endsWith("already-exists"));
    return required(answer).json().path("recommendation").asString();
  }

  private Part part(int first, String recommendation, String by, RandomGenerator random) {
    String path = "/api/recommendations/" + recommendation;
    List<Long> nanos = new ArrayList<>();
    long position = 0;
    for (int i = 0; i < PART; i++) {
      Uptake.Answer answer = required(uptake.post(path + "/entries", progress(by, random)));
      nanos.add(answer.nanos());
      position = answer.json().path("version").asLong();
    }
    long start = System.nanoTime();
    while (uptake.get(path).json().path("version").asLong() < position) {
      Thread.onSpinWait();
    }
    String name = "%,d to %,d".formatted(first + 1, first + PART);
    return new Part(name, new Percentiles(nanos), System.nanoTime() - start);
  }

  /** On any day of some years: most of them are told late, and change what was known of then. */
  private static Map<String, Object> progress(String by, RandomGenerator random) {
    String day =
        "%d-%02d-%02d"
            .formatted(
                2016 + random.nextInt(YEARS), 1 + random.nextInt(MONTHS), 1 + random.nextInt(DAYS));
    return Map.of(
        "kind",
        "progress-reported",
        "occurredOn",
        day,
        "by",
        by,
        "movement",
        random.nextBoolean() ? "advanced" : "regressed",
        "summary",
        "Step " + random.nextInt(1_000));
  }

  private static Uptake.Answer required(Uptake.Answer answer) {
    if (!answer.isGood()) {
      throw new IllegalStateException("Not recorded: " + answer.body());
    }
    return answer;
  }

  private void print(Part part) {
    out.printf(
        LINE,
        part.name(),
        "%.1f".formatted(part.recorded().at(0.5)),
        "%.1f".formatted(part.recorded().at(0.95)),
        "%.1f".formatted(part.recorded().max()),
        "%.2f".formatted(part.seconds()));
  }
}
