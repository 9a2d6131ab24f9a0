package org.uptake.query.log;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells whoever watches the start how far the tables are, since nothing is answered before. */
public final class ProgressLog implements RebuildProgress {

  private static final Logger LOG = LoggerFactory.getLogger(ProgressLog.class);
  private static final long FEW = 10_000;
  private static final int PARTS = 10;

  private final BuildingTurn turn;
  private final AtomicLong done = new AtomicLong();
  private volatile long all;

  public ProgressLog(BuildingTurn turn) {
    this.turn = turn;
  }

  @Override
  public void begins(List<Generation> generations, long head) {
    if (head > FEW) {
      all = head + RebuildProgress.finishing(head);
      List<String> names = generations.stream().map(Generation::projection).toList();
      LOG.info("Reading {} events into the tables of {}", head, String.join(", ", names));
    }
  }

  @Override
  public void done(long work) {
    long before = done.getAndAdd(work);
    if (part(before + work) > part(before)) {
      LOG.info("The tables are {} % done", part(before + work) * 100 / PARTS);
    }
  }

  private long part(long work) {
    return all == 0 ? 0 : work * PARTS / all;
  }

  @Override
  public void requireCurrent() {
    turn.requireHeld();
  }
}
