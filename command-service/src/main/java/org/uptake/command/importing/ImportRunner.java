package org.uptake.command.importing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.uptake.command.importing.ImportRows.Work;
import org.uptake.command.log.Sequencer;
import org.uptake.platform.database.NodeName;
import org.uptake.platform.work.Worker;

/**
 * Works off imports and undos one after the other, those too that a node that is no more left
 * unfinished.
 */
final class ImportRunner extends Worker {

  private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);
  static final Duration POLL = Duration.ofSeconds(5);

  private static final Duration HOUSEKEEPING = Duration.ofHours(1);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final String worker;
  private final ImportRows imports;
  private final ImportPartRows parts;
  private final Importer importer;
  private final Undoer undoer;
  private final Sequencer sequencer;
  private Instant kept = Instant.MIN;

  /**
   * @param poll after how long it looks for work that nobody told it of, and tries again what
   *     failed
   */
  ImportRunner(
      NodeName node,
      ImportRows imports,
      ImportPartRows parts,
      Importer importer,
      Undoer undoer,
      Sequencer sequencer,
      Duration poll) {
    super("imports", poll, PATIENCE);
    this.worker = node.value();
    this.imports = imports;
    this.parts = parts;
    this.importer = importer;
    this.undoer = undoer;
    this.sequencer = sequencer;
  }

  /** Imports first: they go on whatever becomes of the rest. */
  @Override
  protected void turn() {
    Optional<Work> work = imports.claim(worker);
    while (isRunning() && work.isPresent() && carryOut(work.get())) {
      work = imports.claim(worker);
    }
    keepHouse();
  }

  /** False after a failure: the next attempt is made after a while. */
  private boolean carryOut(Work work) {
    try {
      ImportTurn turn = new ImportTurn(this::isRunning, () -> imports.othersWait(work.author()));
      Importer.Ending ending =
          work.isUndo()
              ? undoer.carryOut(work, worker, turn)
              : importer.carryOut(work, worker, turn);
      switch (ending) {
        case DONE -> finish(work);
        case GAVE_WAY -> imports.release(work.id(), worker);
        case TAKEN_OVER -> {}
      }
      return true;
    } catch (Throwable failure) {
      LOG.error("Import {} failed in attempt {}", work.id(), work.attempt(), failure);
      return false;
    }
  }

  private void finish(Work work) {
    sequencer.ask().join();
    imports.finish(work.id());
    parts.throwAwayBut(work.author());
  }

  private void keepHouse() {
    Instant now = Instant.now();
    if (kept.isBefore(now.minus(HOUSEKEEPING))) {
      parts.throwAwayStrays();
      parts.throwAwayTried();
      kept = now;
    }
  }
}
