package org.uptake.command.platform;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;

/**
 * Lets the writers of one stream on this node through one by one, in the order of their arrival,
 * before they take a connection: so that many at one recommendation do not keep the connections
 * from everybody else while they wait for its lock.
 */
final class Turnstiles {

  private static final class Turnstile extends ReentrantLock {

    private static final long serialVersionUID = 1L;

    private int users;

    Turnstile() {
      super(true);
    }
  }

  private final ConcurrentHashMap<String, Turnstile> turnstiles = new ConcurrentHashMap<>();

  /**
   * @param impatient what to say to those who waited longer than that
   */
  <T> T pass(String name, Duration patience, Supplier<Refused> impatient, Supplier<T> action) {
    Turnstile turnstile = enter(name);
    try {
      if (!acquire(turnstile, patience)) {
        throw impatient.get();
      }
      try {
        return action.get();
      } finally {
        turnstile.unlock();
      }
    } finally {
      leave(name);
    }
  }

  private Turnstile enter(String name) {
    return turnstiles.compute(
        name,
        (key, present) -> {
          Turnstile turnstile = present == null ? new Turnstile() : present;
          turnstile.users++;
          return turnstile;
        });
  }

  private void leave(String name) {
    turnstiles.computeIfPresent(
        name, (key, turnstile) -> --turnstile.users == 0 ? null : turnstile);
  }

  private static boolean acquire(Turnstile turnstile, Duration patience) {
    try {
      return turnstile.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new Refused(Refusal.UNAVAILABLE, Unrecorded.Simple.NODE_GOES_DOWN);
    }
  }
}
