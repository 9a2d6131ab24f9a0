package org.uptake.query.rebuild;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.uptake.kernel.rebuild.Rebuildable;
import org.uptake.platform.database.DatabaseSettings;
import org.uptake.platform.work.Worker;
import org.uptake.query.log.BuildingTurn;
import org.uptake.query.log.Projection;
import org.uptake.query.log.Rebuilder;
import org.uptake.query.platform.Snapshots;
import org.uptake.query.platform.TwoDates;

/** Carries out the rebuilds that were asked for, on whichever node takes the turn. */
@Component
final class Rebuilds extends Worker {

  private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);
  private static final Duration REST = Duration.ofSeconds(1);

  private final DatabaseSettings database;
  private final Snapshots answers;
  private final RebuildRows rows;
  private final Rebuilder rebuild;
  private final List<Projection> projections;

  Rebuilds(
      DatabaseSettings database,
      Snapshots answers,
      RebuildRows rows,
      Rebuilder rebuild,
      List<Projection> projections) {
    super("rebuilds", REST, Duration.ZERO);
    this.database = database;
    this.answers = answers;
    this.rows = rows;
    this.rebuild = rebuild;
    this.projections = projections;
  }

  @Override
  protected void turn() {
    if (next().isPresent() || rebuild.hasLeftovers()) {
      try (BuildingTurn turn = BuildingTurn.tryTake(database).orElse(null)) {
        if (turn != null) {
          rebuild.sweep();
          next().ifPresent(wanted -> carryOut(wanted, turn));
        }
      }
    }
  }

  private Optional<RebuildDetails> next() {
    return answers.answer(TwoDates.NOW, at -> rows.next());
  }

  private void carryOut(RebuildDetails wanted, BuildingTurn turn) {
    LOG.info("Rebuilding {}", wanted.projection());
    try {
      rebuild.run(named(wanted.projection()), new Run(wanted.rebuild(), rows, turn));
      rows.finish(wanted.rebuild());
      LOG.info("Rebuilt {}", wanted.projection());
    } catch (RuntimeException failure) {
      turn.requireHeld();
      if (isRunning()) {
        LOG.error("{} cannot be rebuilt", wanted.projection(), failure);
        rows.fail(wanted.rebuild(), failure.toString());
      }
    }
  }

  private List<Projection> named(String name) {
    return projections.stream()
        .filter(p -> name.equals(Rebuildable.ALL.word()) || p.name().equals(name))
        .toList();
  }
}
