package org.uptake.query.platform;

import java.time.Duration;
import java.util.function.Supplier;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.query.log.Lookout;
import org.uptake.query.log.ProjectionRows;
import org.uptake.query.log.SequenceRows;

/** Lets a question wait until the tables have arrived at the position that it insists on. */
public final class Arrivals {

  static final int OF_EACH = 20;

  private static final int OF_ALL = 1_000;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final ProjectionRows projections;
  private final SequenceRows sequence;
  private final Lookout lookout;
  private final WaitingRoom room;

  /**
   * @param sender who asks the question at hand
   */
  public Arrivals(ProjectionRows projections, SequenceRows sequence, Supplier<String> sender) {
    this.projections = projections;
    this.sequence = sequence;
    this.lookout = new Lookout(projections);
    this.room = new WaitingRoom(OF_EACH, OF_ALL, sender);
  }

  /**
   * @throws Refused {@link Refusal#MALFORMED} at once where nothing was recorded at the position
   *     yet; {@link Refusal#NOT_CAUGHT_UP} if it is not reached within 5 s, or too many wait
   *     already; {@link Refusal#TOO_MANY_REQUESTS} if too many of the same sender do
   */
  void await(long position) {
    if (position == 0 || projections.position() >= position) {
      return;
    }
    requireRecorded(position);
    if (!isReached(position)) {
      throw new Refused(Refusal.NOT_CAUGHT_UP, new NotCaughtUp.NotReached(position));
    }
  }

  /** No recording can have been answered with what lies beyond, so nobody need wait for it. */
  private void requireRecorded(long position) {
    long head = sequence.head();
    if (position > head) {
      throw new Refused(Refusal.MALFORMED, new NotCaughtUp.BeyondTheLog(position, head));
    }
  }

  private boolean isReached(long position) {
    try {
      return room.during(() -> lookout.await(position, PATIENCE));
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new Refused(Refusal.UNAVAILABLE, NotCaughtUp.Simple.NODE_GOES_DOWN);
    }
  }
}
