package org.uptake.query.rebuild;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.uptake.query.log.BuildingTurn;
import org.uptake.query.log.Generation;
import org.uptake.query.log.RebuildProgress;

/** One attempt at a rebuild: keeps how far it has come, and stops where another node took over. */
final class Run implements RebuildProgress {

  private static final long PAUSE = Duration.ofMillis(500).toNanos();

  private final UUID rebuild;
  private final RebuildRows rows;
  private final BuildingTurn turn;
  private final AtomicLong done = new AtomicLong();
  private final AtomicLong told = new AtomicLong(System.nanoTime());

  Run(UUID rebuild, RebuildRows rows, BuildingTurn turn) {
    this.rebuild = rebuild;
    this.rows = rows;
    this.turn = turn;
  }

  @Override
  public void begins(List<Generation> generations, long head) {
    String names = generations.stream().map(Generation::schema).collect(Collectors.joining(", "));
    rows.begin(rebuild, names, head + RebuildProgress.finishing(head));
  }

  @Override
  public void done(long work) {
    long now = System.nanoTime();
    long last = told.get();
    long sum = done.addAndGet(work);
    if (now - last > PAUSE && told.compareAndSet(last, now)) {
      requireCurrent();
      rows.advance(rebuild, sum);
    }
  }

  @Override
  public void requireCurrent() {
    turn.requireHeld();
  }
}
