package org.uptake.query.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.uptake.platform.database.DatabaseSettings;
import org.uptake.query.log.ProjectionRows.Serving;

/**
 * Builds another generation of projections from the log while the old one serves: reads the log in
 * bulk, makes the indexes, follows what was recorded meanwhile, and only then lets it serve. Killed
 * at any moment it leaves tables that nobody reads.
 */
public final class Rebuilder {

  private final BulkReader bulk;
  private final SequenceRows sequence;
  private final Generations generations;
  private final ProjectionRows rows;
  private final Faults faults;
  private final Containment containment;
  private final TransactionTemplate transaction;

  public Rebuilder(
      DataSource database,
      SequenceRows sequence,
      Generations generations,
      ProjectionRows rows,
      Faults faults,
      PlatformTransactionManager transactions) {
    this.bulk = new BulkReader(database, sequence, faults);
    this.sequence = sequence;
    this.generations = generations;
    this.rows = rows;
    this.faults = faults;
    this.containment = new Containment(faults, sequence, transactions);
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Builds the projections anew, and lets them serve, all at the same moment. All that serves has
   * one position: so where others stay, these are built up to where those are, and go on with them.
   */
  public void run(List<Projection> projections, RebuildProgress progress) {
    long head = isWhole(projections) ? sequence.head() : rows.position();
    List<WrittenGeneration> targets =
        projections.stream()
            .map(p -> new WrittenGeneration(p.another(), generations.make(p)))
            .toList();
    progress.begins(made(targets), head);
    bulk.read(targets, head, progress);
    targets.forEach(target -> complete(target, head, progress, targets.size()));
    letServe(targets, follow(targets, head), progress);
  }

  /** Whether nothing else serves. */
  private boolean isWhole(List<Projection> projections) {
    List<String> built = projections.stream().map(Projection::name).toList();
    return rows.all().stream().allMatch(old -> built.contains(old.generation().projection()));
  }

  private void complete(
      WrittenGeneration target, long head, RebuildProgress progress, int targets) {
    List<Runnable> steps =
        new ArrayList<>(generations.indexing(target.projection(), target.generation()));
    steps.add(
        () -> generations.within(List.of(target.generation()), target.projection()::complete));
    steps.add(() -> generations.analyze(target.generation()));
    for (Runnable step : steps) {
      step.run();
      progress.done(RebuildProgress.finishing(head) / steps.size() / targets);
    }
  }

  /** Goes after those that serve until it is nearly where they are. */
  private long follow(List<WrittenGeneration> targets, long head) {
    long reached = head;
    while (rows.position() - reached > SequenceRows.BATCH) {
      List<Positioned> next = sequence.next(reached);
      generations.within(made(targets), () -> containment.write(targets, next));
      reached = next.getLast().position();
    }
    return reached;
  }

  /** Goes on until they are as far as the old ones, which wait meanwhile: answers never go back. */
  private void letServe(List<WrittenGeneration> targets, long reached, RebuildProgress progress) {
    transaction.executeWithoutResult(
        status -> {
          progress.requireCurrent();
          long far = rows.hold().orElse(reached);
          generations.use(made(targets));
          for (long position = reached; position < far; ) {
            List<Positioned> next = upTo(far, sequence.next(position));
            containment.write(targets, next);
            position = next.getLast().position();
          }
          targets.forEach(target -> rows.serve(target.serving()));
          rows.reached(Math.max(reached, far));
        });
  }

  private static List<Generation> made(List<WrittenGeneration> targets) {
    return targets.stream().map(WrittenGeneration::generation).toList();
  }

  private static List<Positioned> upTo(long position, List<Positioned> next) {
    return next.stream().filter(recorded -> recorded.position() <= position).toList();
  }

  /** Builds what was never built, or was built in another form; until then nothing can serve. */
  public void prepare(List<Projection> projections, DatabaseSettings database) {
    if (projections.stream().allMatch(this::serves)) {
      return;
    }
    try (BuildingTurn turn = BuildingTurn.await(database)) {
      List<Projection> missing = projections.stream().filter(p -> !serves(p)).toList();
      if (!missing.isEmpty()) {
        run(missing, new ProgressLog(turn));
      }
    }
  }

  /** Whether there are tables that nobody needs any more. */
  public boolean hasLeftovers() {
    return !generations.leftovers().isEmpty();
  }

  /** Drops them; only whoever has the turn to build may do so. */
  public void sweep() {
    for (Generation leftover : generations.leftovers()) {
      generations.drop(leftover);
      faults.forget(leftover);
    }
  }

  private boolean serves(Projection projection) {
    Optional<Serving> serving = rows.find(projection.name());
    String digest = Generations.digest(projection);
    return serving.filter(found -> Objects.equals(found.digest(), digest)).isPresent();
  }
}
