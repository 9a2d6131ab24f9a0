package org.uptake.standalone.reference;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Records random histories in a running Uptake and compares its answers with those of the {@link
 * ReferenceModel}: every status, and the figures of many pairs of asOf and knownAt. Registers a
 * review of its own, so that a seed can be run once in a log.
 */
public final class RandomHistoriesCheck {

  private static final int THREADS = 4;
  private static final int QUESTIONS_EACH = 12;
  private static final int QUESTIONS_OF_ALL = 40;

  private final UptakeClient client;
  private final Dice dice;
  private final RandomReview review;

  private RandomHistoriesCheck(UptakeClient client, long seed) {
    this.client = client;
    this.dice = Dice.of(seed);
    this.review = new RandomReview(client, seed, dice.split());
  }

  /**
   * Throws an AssertionError with the seed, the question, both answers and all recordings behind
   * them.
   *
   * @param recommendations at most 500, so that all of them fit one page
   */
  public static void run(URI baseUri, long seed, int recommendations, int recordingsEach)
      throws InterruptedException {
    run(new UptakeClient(baseUri), seed, recommendations, recordingsEach);
  }

  /** The same, where each recording is tried out before, and the outlook held against it. */
  public static void runTryingOut(URI baseUri, long seed, int recommendations, int recordingsEach)
      throws InterruptedException {
    run(new TryingOutClient(baseUri), seed, recommendations, recordingsEach);
  }

  private static void run(UptakeClient speaking, long seed, int recommendations, int recordingsEach)
      throws InterruptedException {
    System.out.println("Random histories, seed " + seed);
    try (UptakeClient client = speaking) {
      new RandomHistoriesCheck(client, seed).run(recommendations, recordingsEach);
    } catch (AssertionError | RuntimeException | ExecutionException e) {
      throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
    }
  }

  private void run(int recommendations, int recordingsEach)
      throws InterruptedException, ExecutionException {
    registerStakeholders();
    review.register();
    review.plan(recommendations, recordingsEach);
    review.histories().getFirst().recordAll();
    inParallel(RecordedHistory::recordHalf);
    review.revise();
    inParallel(RecordedHistory::recordAll);
    compare();
  }

  private void registerStakeholders() throws InterruptedException {
    for (String code : RandomFields.STAKEHOLDERS) {
      Map<String, @Nullable Object> body = new LinkedHashMap<>();
      body.put("code", code);
      body.put("name", "Stakeholder " + code);
      body.put("kind", "secretariat");
      UptakeClient.Reply reply = client.post("/api/stakeholders", body);
      if (reply.status() != 201 && !reply.problem().equals("already-exists")) {
        throw new AssertionError("stakeholder " + code + ": " + reply);
      }
    }
  }

  private interface Work {
    void on(RecordedHistory history) throws InterruptedException;
  }

  private void inParallel(Work work) throws InterruptedException, ExecutionException {
    List<Callable<Boolean>> tasks = new ArrayList<>();
    for (RecordedHistory history : review.histories()) {
      tasks.add(
          () -> {
            work.on(history);
            return true;
          });
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      for (Future<Boolean> done : threads.invokeAll(tasks)) {
        done.get();
      }
    }
  }

  private void compare() throws InterruptedException {
    Comparison comparison = new Comparison(client, review);
    for (RecordedHistory history : review.histories()) {
      for (int i = 0; i < QUESTIONS_EACH; i++) {
        comparison.ofRecommendation(history, review.ask(history));
      }
    }
    for (int i = 0; i < QUESTIONS_OF_ALL; i++) {
      Question question = review.ask(dice.oneOf(review.histories()));
      comparison.ofReview(question);
      comparison.ofList(question, Filter.NONE);
      comparison.ofList(question, Filter.random(dice));
      comparison.ofProgress(question);
    }
  }
}
