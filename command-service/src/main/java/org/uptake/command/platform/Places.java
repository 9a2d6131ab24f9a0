package org.uptake.command.platform;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.uptake.command.log.LogRows;
import org.uptake.command.log.Place;
import org.uptake.command.log.Sequencer;

/** Waits until the sequencer has placed what was recorded; for a second at most. */
public final class Places {

  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final long PAUSE_MILLIS = 5;

  private final Sequencer sequencer;
  private final LogRows log;

  public Places(Sequencer sequencer, LogRows log) {
    this.sequencer = sequencer;
    this.log = log;
  }

  /** The place; empty if sequencing takes longer: it is recorded all the same. */
  Optional<Place> await(Outcome outcome) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    Optional<Place> place = Optional.empty();
    while (place.isEmpty() && System.nanoTime() < deadline) {
      try {
        sequencer.ask().get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        place = log.place(outcome.stream().toString(), outcome.version());
        if (place.isEmpty()) {
          Thread.sleep(PAUSE_MILLIS); // another node is draining
        }
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        return place;
      } catch (TimeoutException | ExecutionException late) {
        return log.place(outcome.stream().toString(), outcome.version());
      }
    }
    return place;
  }
}
