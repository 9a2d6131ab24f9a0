package org.uptake.query.log;

import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * The log in its one order, for the projections. They follow the sequence, not the event table: it
 * has no gaps and nothing becomes visible out of order, so no clock is asked and nothing is missed.
 */
public final class SequenceSource implements StreamableMessageSource<TrackedEventMessage<?>> {

  private final SequenceRows rows;
  private final Set<Runnable> callbacks = new CopyOnWriteArraySet<>();

  public SequenceSource(SequenceRows rows) {
    this.rows = rows;
  }

  @Override
  public SequenceStream openStream(@Nullable TrackingToken token) {
    long after = token instanceof GlobalSequenceTrackingToken at ? at.getGlobalIndex() : 0;
    return new SequenceStream(rows, after, callbacks);
  }

  @Override
  public TrackingToken createTailToken() {
    return new GlobalSequenceTrackingToken(0);
  }

  @Override
  public TrackingToken createHeadToken() {
    return new GlobalSequenceTrackingToken(rows.head());
  }

  /** Events may have come. */
  void wake() {
    callbacks.forEach(Runnable::run);
  }
}
