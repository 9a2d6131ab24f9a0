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
public final class Rebuild {

  private final BulkReader bulk;
  private final SequenceRows sequence;
  private final Generations generations;
  private final ProjectionRows rows;
  private final Faults faults;
  private final PlatformTransactionManager transactions;

  public Rebuild(
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
    this.transactions = transactions;
  }

  /** Builds the projections anew, and lets them serve one after the other. */
  public void run(List<Projection> projections, RebuildProgress progress) {
    long head = sequence.head();
    List<Building> buildings =
        projections.stream().map(p -> new Building(p.another(), generations.make(p))).toList();
    progress.begins(buildings.stream().map(Building::generation).toList(), head);
    bulk.read(buildings, head, progress);
    for (Building building : buildings) {
      complete(building, head, progress, buildings.size());
      letServe(building, follow(building, head), progress);
    }
  }

  private void complete(Building building, long head, RebuildProgress progress, int buildings) {
    List<Runnable> steps =
        new ArrayList<>(generations.indexing(building.projection(), building.generation()));
    steps.add(() -> generations.within(building.generation(), building.projection()::complete));
    steps.add(() -> generations.analyze(building.generation()));
    for (Runnable step : steps) {
      step.run();
      progress.done(RebuildProgress.finishing(head) / steps.size() / buildings);
    }
  }

  /** Follows the log until it is nearly there. */
  private long follow(Building building, long head) {
    long reached = head;
    List<Recorded> next = sequence.next(reached);
    while (next.size() == SequenceRows.BATCH) {
      List<Recorded> batch = next;
      generations.within(building.generation(), () -> write(building, batch));
      reached = batch.getLast().position();
      next = sequence.next(reached);
    }
    return reached;
  }

  /** Goes on until it is as far as the old one, which waits meanwhile: answers never go back. */
  private void letServe(Building building, long reached, RebuildProgress progress) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              progress.requireCurrent();
              long far = rows.find(building.name()).map(old -> lock(building)).orElse(reached);
              generations.use(List.of(building.generation()));
              long position = reached;
              while (position < far) {
                List<Recorded> next = upTo(far, sequence.next(position));
                write(building, next);
                position = next.getLast().position();
              }
              String shape = Generations.shape(building.projection());
              rows.serve(new Serving(building.generation(), Math.max(reached, far), shape));
            });
  }

  private long lock(Building building) {
    return rows.lock(building.name()).position();
  }

  private static List<Recorded> upTo(long position, List<Recorded> next) {
    return next.stream().filter(recorded -> recorded.position() <= position).toList();
  }

  private void write(Building building, List<Recorded> batch) {
    Projection projection = building.projection();
    List<Recorded> taken = batch.stream().filter(projection::concerns).toList();
    if (!taken.isEmpty()) {
      new Containment(projection, faults, sequence, transactions).on(building.generation(), taken);
    }
  }

  /** Builds what was never built, or was built in another shape; until then nothing can serve. */
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
    String shape = Generations.shape(projection);
    return serving.filter(found -> Objects.equals(found.shape(), shape)).isPresent();
  }

  /** A generation that is being built. */
  record Building(Projection projection, Generation generation) {

    String name() {
      return projection.name();
    }
  }
}
