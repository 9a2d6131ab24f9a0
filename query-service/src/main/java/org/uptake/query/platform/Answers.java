package org.uptake.query.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.query.log.ProjectionRows;
import org.uptake.query.log.SequenceRows;

/**
 * Answers a question in one snapshot of the database, at one position: the lowest that the tables
 * it uses have reached. A clock is asked only for the day of today.
 */
public final class Answers {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final long PAUSE_MILLIS = 5;

  private final ProjectionRows projections;
  private final SequenceRows sequence;
  private final TransactionTemplate snapshot;
  private final InstantSource clock;

  public Answers(
      ProjectionRows projections,
      SequenceRows sequence,
      PlatformTransactionManager transactions,
      InstantSource clock) {
    this.projections = projections;
    this.sequence = sequence;
    this.clock = clock;
    this.snapshot = new TransactionTemplate(transactions);
    snapshot.setReadOnly(true);
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /**
   * @param tables the projections whose tables the answer uses
   * @throws Refused {@link Refusal#NOT_CAUGHT_UP} if they do not reach {@code minPosition} within 5
   *     s
   */
  public <T> T answer(TwoDates dates, List<String> tables, Function<Standpoint, T> question) {
    awaitPosition(dates.minPosition(), tables);
    T answer =
        snapshot.execute(status -> question.apply(standpoint(dates, projections.enter(tables))));
    return java.util.Objects.requireNonNull(answer);
  }

  private Standpoint standpoint(TwoDates dates, long reached) {
    Optional<Instant> newest = sequence.recordedAt(reached);
    Optional<Instant> asked =
        dates.knownAt().filter(knownAt -> newest.isEmpty() || knownAt.isBefore(newest.get()));
    long position = asked.map(sequence::positionAt).orElse(reached);
    Instant knownAt = asked.or(() -> newest).orElse(null);
    return new Standpoint(dates.asOf().orElseGet(() -> day(dates)), knownAt, position);
  }

  private LocalDate day(TwoDates dates) {
    return LocalDate.ofInstant(dates.knownAt().orElseGet(clock::instant), ZoneOffset.UTC);
  }

  private void awaitPosition(long wanted, List<String> tables) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (wanted > 0 && projections.lowest(tables) < wanted) {
      if (System.nanoTime() > deadline) {
        throw new Refused(
            Refusal.NOT_CAUGHT_UP,
            "The tables have not reached position %d. Ask again in a moment.".formatted(wanted));
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new Refused(Refusal.UNAVAILABLE, "This node is going down. Ask again.");
    }
  }
}
