package org.uptake.command.importing;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.uptake.command.importing.ImportRows.Work;
import org.uptake.command.log.Sequencer;
import org.uptake.platform.database.NodeName;

/** Works off imports one after the other, those too that a node that is no more left unfinished. */
final class ImportRunner implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);
  static final Duration POLL = Duration.ofSeconds(5);

  private static final Duration HOUSEKEEPING = Duration.ofHours(1);
  private static final long STOP_SECONDS = 5;

  private final String worker;
  private final ImportRows imports;
  private final ImportPartRows parts;
  private final Importer importer;
  private final Sequencer sequencer;
  private final Duration poll;
  private ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
  private volatile boolean running;

  /**
   * @param poll after how long it looks for work that nobody told it of, and tries again what
   *     failed
   */
  ImportRunner(
      NodeName node,
      ImportRows imports,
      ImportPartRows parts,
      Importer importer,
      Sequencer sequencer,
      Duration poll) {
    this.poll = poll;
    this.worker = node.value();
    this.imports = imports;
    this.parts = parts;
    this.importer = importer;
    this.sequencer = sequencer;
  }

  /** Something was submitted. */
  void wake() {
    try {
      executor.execute(this::workOff);
    } catch (RejectedExecutionException goingDown) {
      LOG.debug("It waits for another node, or for the next start", goingDown);
    }
  }

  /** Whatever is thrown, errors included: an executor repeats nothing that threw. */
  private void workOff() {
    try {
      Optional<Work> work = imports.claim(worker);
      while (running && work.isPresent() && carryOut(work.get())) {
        work = imports.claim(worker);
      }
    } catch (Throwable unreachable) {
      LOG.warn("Imports wait: {}", unreachable.toString());
    }
  }

  /** False after a failure: the next attempt is made after a while. */
  private boolean carryOut(Work work) {
    try {
      ImportTurn turn = new ImportTurn(() -> running, () -> imports.othersWait(work.author()));
      switch (importer.carryOut(work, worker, turn)) {
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
  }

  private void throwAwayStrays() {
    try {
      parts.throwAwayStrays();
    } catch (RuntimeException unreachable) {
      LOG.warn("What arrived of files whose rest did not stays: {}", unreachable.toString());
    }
  }

  @Override
  public void start() {
    running = true;
    executor = Executors.newSingleThreadScheduledExecutor();
    repeat(this::throwAwayStrays, HOUSEKEEPING);
    repeat(this::workOff, poll);
  }

  private void repeat(Runnable work, Duration pause) {
    var ignored = executor.scheduleWithFixedDelay(work, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void stop() {
    running = false;
    executor.shutdown();
    try {
      if (!executor.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
        executor.shutdownNow();
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
