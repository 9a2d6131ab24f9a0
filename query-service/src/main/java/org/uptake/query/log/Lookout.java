package org.uptake.query.log;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits for the tables. However many wait, one looks for all of them how far the tables are, and
 * only while there is somebody who waits.
 */
public final class Lookout {

  private static final Logger LOG = LoggerFactory.getLogger(Lookout.class);
  private static final long PAUSE_MILLIS = 5;

  private final ProjectionRows projections;
  private final ReentrantLock lock = new ReentrantLock();
  private final Set<Wait> waiting = new HashSet<>();
  private boolean looking;

  public Lookout(ProjectionRows projections) {
    this.projections = projections;
  }

  /** Somebody who waits; each is equal to nobody else. */
  private static final class Wait {

    private final long position;
    private final CountDownLatch over = new CountDownLatch(1);

    Wait(long position) {
      this.position = position;
    }

    void hear(long reached) {
      if (reached >= position) {
        over.countDown();
      }
    }
  }

  /**
   * Takes neither a connection nor a thread of the machine meanwhile.
   *
   * @return whether the tables have reached the position before the patience ended
   */
  public boolean await(long position, Duration patience) throws InterruptedException {
    Wait wait = new Wait(position);
    begin(wait);
    try {
      return wait.over.await(patience.toNanos(), TimeUnit.NANOSECONDS);
    } finally {
      end(wait);
    }
  }

  private void begin(Wait wait) {
    lock.lock();
    try {
      waiting.add(wait);
      if (!looking) {
        looking = true;
        var ignored = Thread.ofVirtual().name("lookout").start(this::look);
      }
    } finally {
      lock.unlock();
    }
  }

  private void end(Wait wait) {
    lock.lock();
    try {
      waiting.remove(wait);
    } finally {
      lock.unlock();
    }
  }

  private void look() {
    for (List<Wait> all = everybody(); !all.isEmpty(); all = everybody()) {
      tell(all);
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException nobodyInterruptsIt) {
        throw new IllegalStateException(nobodyInterruptsIt);
      }
    }
  }

  private List<Wait> everybody() {
    lock.lock();
    try {
      looking = !waiting.isEmpty();
      return List.copyOf(waiting);
    } finally {
      lock.unlock();
    }
  }

  private void tell(List<Wait> all) {
    try {
      long reached = projections.position();
      all.forEach(wait -> wait.hear(reached));
    } catch (RuntimeException unreachable) {
      // They go on to wait: it may pass before their patience does.
      LOG.debug("How far the tables are cannot be seen", unreachable);
    }
  }
}
