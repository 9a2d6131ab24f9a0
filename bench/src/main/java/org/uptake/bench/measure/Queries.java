package org.uptake.bench.measure;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Asks the questions of the table, of now and of the past by turns, so that both meet the same
 * weather.
 *
 * @param named only questions whose name contains this
 */
public record Queries(Uptake uptake, int times, long seed, String named, PrintStream out) {

  private static final double TOO_LONG = 1_000;
  private static final String LINE = "%-28s %8s %8s %8s  %8s %8s %8s  %6s %s%n";

  public void run() {
    Subjects subjects = Subjects.of(uptake);
    out.println(Machine.facts());
    out.printf(
        "log at %,d; each question %d times, seed %d; milliseconds, ! where over a second%n%n",
        subjects.position(), times, seed);
    out.printf(LINE, "", "now p50", "p95", "max", "past p50", "p95", "max", "ratio", "");
    Questions.ALL.stream()
        .filter(question -> question.name().contains(named))
        .forEach(question -> ask(question, subjects));
  }

  private void ask(Question question, Subjects subjects) {
    RandomGenerator moments = new SplittableRandom(seed);
    Durations now = new Durations();
    Durations past = new Durations();
    for (int i = 0; i < times; i++) {
      // Both turns ask about the same.
      long about = seed + i;
      now.ask(subjects.path(question, Viewpoint.now(subjects.now()), about));
      if (question.times() != Question.Times.NONE) {
        past.ask(subjects.path(question, Viewpoint.past(subjects.now(), moments), about));
      }
      Optional<String> refusal = now.refusal.or(() -> past.refusal);
      if (refusal.isPresent()) {
        out.printf("%-28s passed over: %s%n", question.name(), refusal.get());
        return;
      }
    }
    print(question, new Percentiles(now.nanos), new Percentiles(past.nanos));
  }

  private void print(Question question, Percentiles now, Percentiles past) {
    double longest = Math.max(now.max(), past.isEmpty() ? 0 : past.max());
    out.printf(
        LINE,
        question.name(),
        milliseconds(now.at(0.5)),
        milliseconds(now.at(0.95)),
        milliseconds(now.max()),
        past.isEmpty() ? "" : milliseconds(past.at(0.5)),
        past.isEmpty() ? "" : milliseconds(past.at(0.95)),
        past.isEmpty() ? "" : milliseconds(past.max()),
        past.isEmpty() ? "" : "%.2f".formatted(past.at(0.5) / now.at(0.5)),
        longest > TOO_LONG ? "!" : "");
  }

  private static String milliseconds(double value) {
    return "%.1f".formatted(value);
  }

  /** What one question took, unless it was refused. */
  private final class Durations {

    private final List<Long> nanos = new ArrayList<>();
    private Optional<String> refusal = Optional.empty();

    void ask(String path) {
      Uptake.Answer answer = uptake.get(path);
      nanos.add(answer.nanos());
      if (!answer.isGood()) {
        refusal = Optional.of("%d for %s".formatted(answer.status(), path));
      }
    }
  }
}
