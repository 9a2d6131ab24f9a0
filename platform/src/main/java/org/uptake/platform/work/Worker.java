package org.uptake.platform.work;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Does its work again and again, on a thread of its own, for as long as the program runs: a turn,
 * then a rest. Whoever knows that there is something to do ends the rest. A turn or a rest that
 * fails is told of, and the next turn comes after a pause.
 */
public abstract class Worker implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
  private static final Duration AFTER_AN_INTERRUPT = Duration.ofSeconds(3);

  private final String name;
  private final Duration rest;
  private final Duration patience;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition called = lock.newCondition();
  private boolean isCalled;
  private volatile boolean running;
  private @Nullable Thread thread;

  /**
   * @param name of its thread
   * @param rest the longest between two turns
   * @param patience how long a turn may go on after {@link #stop()}, before it is interrupted
   */
  protected Worker(String name, Duration rest, Duration patience) {
    this.name = name;
    this.rest = rest;
    this.patience = patience;
  }

  /** All that there is to do now; a long one asks {@link #isRunning()} between its steps. */
  protected abstract void turn() throws Exception;

  /** Until something is to be done, or may be: until {@link #wake()}, unless said otherwise. */
  protected void rest() throws InterruptedException {
    pause();
  }

  protected void tellOf(Throwable failure) {
    LOG.warn("The {} could not go on and will try again: {}", name, failure.toString());
  }

  /** After the last turn. */
  protected void leave() {}

  /** There is something to do: a rest ends, and of a turn that has begun there is another. */
  public final void wake() {
    lock.lock();
    try {
      isCalled = true;
      called.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void work() {
    try {
      while (running) {
        if (!succeeds()) {
          pause();
        }
      }
    } catch (InterruptedException stop) {
      LOG.debug("The {} was interrupted by the end of the program", name, stop);
    }
    leave();
  }

  private boolean succeeds() throws InterruptedException {
    try {
      turn();
      rest();
      return true;
    } catch (InterruptedException stop) {
      throw stop;
    } catch (Exception | Error failure) {
      tellOf(failure);
      return false;
    }
  }

  private void pause() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = rest.toNanos();
      while (!isCalled && running && left > 0) {
        left = called.awaitNanos(left);
      }
      isCalled = false;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public final void start() {
    running = true;
    thread = Thread.ofPlatform().daemon().name(name).start(this::work);
  }

  /** Returns within the patience and a few seconds, whatever the turn waits for. */
  @Override
  public final void stop() {
    running = false;
    wake();
    Thread started = thread;
    if (started != null) {
      await(started);
    }
  }

  private void await(Thread started) {
    try {
      if (!started.join(patience)) {
        started.interrupt();
        var ended = started.join(AFTER_AN_INTERRUPT);
        LOG.debug("The {} has {}", name, ended ? "ended" : "not ended");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public final boolean isRunning() {
    return running;
  }
}
