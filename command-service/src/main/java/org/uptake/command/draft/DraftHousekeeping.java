package org.uptake.command.draft;

import java.time.Clock;
import java.time.Duration;
import org.uptake.kernel.account.DraftForm;
import org.uptake.platform.work.Worker;

/** Throws away what its owner has not touched for too long. */
final class DraftHousekeeping extends Worker {

  private static final Duration REST = Duration.ofHours(1);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final DraftRows rows;
  private final Clock clock;

  DraftHousekeeping(DraftRows rows, Clock clock) {
    super("housekeeping of drafts", REST, PATIENCE);
    this.rows = rows;
    this.clock = clock;
  }

  @Override
  protected void turn() {
    rows.removeOlderThan(clock.instant().minus(Duration.ofDays(DraftForm.DAYS)));
  }
}
