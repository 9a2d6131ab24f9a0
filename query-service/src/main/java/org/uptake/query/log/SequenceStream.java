package org.uptake.query.log;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** One reader's way through the sequence. */
final class SequenceStream implements BlockingStream<TrackedEventMessage<?>> {

  private static final long PAUSE_MILLIS = 10;

  private final SequenceRows rows;
  private final Set<Runnable> callbacks;
  private final Deque<TrackedEventMessage<?>> ahead = new ArrayDeque<>();
  private long position;
  private @Nullable Runnable callback;

  SequenceStream(SequenceRows rows, long after, Set<Runnable> callbacks) {
    this.rows = rows;
    this.position = after;
    this.callbacks = callbacks;
  }

  @Override
  public Optional<TrackedEventMessage<?>> peek() {
    readAhead();
    return Optional.ofNullable(ahead.peek());
  }

  @Override
  public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
    long deadline = System.nanoTime() + unit.toNanos(timeout);
    readAhead();
    while (ahead.isEmpty() && System.nanoTime() < deadline) {
      Thread.sleep(PAUSE_MILLIS);
      readAhead();
    }
    return !ahead.isEmpty();
  }

  @Override
  public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
    while (!hasNextAvailable(1, TimeUnit.SECONDS)) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
    }
    return ahead.remove();
  }

  private void readAhead() {
    if (ahead.isEmpty()) {
      for (SequenceRows.Placed placed : rows.after(position)) {
        ahead.add(placed.message());
        position = placed.position();
      }
    }
  }

  @Override
  public boolean setOnAvailableCallback(Runnable onAvailable) {
    callback = onAvailable;
    callbacks.add(onAvailable);
    return true;
  }

  @Override
  public void close() {
    if (callback != null) {
      callbacks.remove(callback);
    }
  }
}
