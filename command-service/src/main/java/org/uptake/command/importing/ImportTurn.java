package org.uptake.command.importing;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;

/**
 * The turn of one import: after a second it rests as long as it works, so that those who record by
 * hand, and the tables that follow the log, keep up; and after a while it gives way to others who
 * wait.
 */
final class ImportTurn implements Pace {

  private static final Duration LENGTH = Duration.ofSeconds(5);
  private static final Duration UNRESTED = Duration.ofSeconds(1);
  private static final Duration LONGEST_REST = Duration.ofSeconds(1);

  private final BooleanSupplier running;
  private final BooleanSupplier othersWait;
  private final long begun = System.nanoTime();
  private long rested = begun;

  /**
   * @param running false once the node goes down
   */
  ImportTurn(BooleanSupplier running, BooleanSupplier othersWait) {
    this.running = running;
    this.othersWait = othersWait;
  }

  @Override
  public boolean goesOn() {
    if (lasts(UNRESTED)) {
      rest();
    }
    return running.getAsBoolean() && !(lasts(LENGTH) && othersWait.getAsBoolean());
  }

  private boolean lasts(Duration time) {
    return System.nanoTime() - begun >= time.toNanos();
  }

  private void rest() {
    try {
      Thread.sleep(Duration.ofNanos(Math.min(System.nanoTime() - rested, LONGEST_REST.toNanos())));
      rested = System.nanoTime();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new Refused(Refusal.UNAVAILABLE, FileFault.Simple.NODE_GOES_DOWN);
    }
  }
}
