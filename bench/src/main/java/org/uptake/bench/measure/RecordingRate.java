package org.uptake.bench.measure;

import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/** How many recordings a second several clients get through, and how long each waits. */
public record RecordingRate(
    Uptake uptake, List<Integer> clients, int seconds, long seed, PrintStream out) {

  private static final String LINE = "%8s %10s %8s %8s %8s %8s %8s%n";

  public void run() {
    Subjects subjects = Subjects.of(uptake);
    out.println(Machine.facts());
    out.printf(
        "log at %,d; %d s each, seed %d; milliseconds%n%n", subjects.position(), seconds, seed);
    out.printf(LINE, "clients", "a second", "p50", "p95", "p99", "max", "refused");
    // The first round warms up.
    var ignored = recorded(subjects, clients.getFirst());
    clients.forEach(number -> print(number, recorded(subjects, number)));
  }

  private Collection<Uptake.Answer> recorded(Subjects subjects, int number) {
    Queue<Uptake.Answer> answers = new ConcurrentLinkedQueue<>();
    RandomGenerator.SplittableGenerator random = new SplittableRandom(seed);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor()) {
      random
          .splits(number)
          .forEach(
              own ->
                  together.execute(
                      () -> {
                        while (System.nanoTime() < end) {
                          answers.add(Observation.of(subjects, own).sentTo(uptake));
                        }
                      }));
    }
    return answers;
  }

  private void print(int number, Collection<Uptake.Answer> answers) {
    Percentiles waited =
        new Percentiles(
            answers.stream().filter(Uptake.Answer::isGood).map(Uptake.Answer::nanos).toList());
    long refused = answers.stream().filter(answer -> !answer.isGood()).count();
    if (waited.isEmpty()) {
      out.printf("%8d: nothing could be recorded, %d refused%n", number, refused);
      return;
    }
    out.printf(
        LINE,
        number,
        "%.1f".formatted((double) (answers.size() - refused) / seconds),
        "%.1f".formatted(waited.at(0.5)),
        "%.1f".formatted(waited.at(0.95)),
        "%.1f".formatted(waited.at(0.99)),
        "%.1f".formatted(waited.max()),
        refused);
  }
}
