package org.uptake.query.platform;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;

/** Has room for so many who wait, and for a few of each sender, so that nobody fills it alone. */
final class WaitingRoom {

  /** What somebody does while they are in the room. */
  interface Stay<T> {

    T end() throws InterruptedException;
  }

  private final int each;
  private final int all;
  private final Supplier<String> sender;
  private final Map<String, Integer> inside = new HashMap<>();
  private int total;

  /**
   * @param sender who is at the door
   */
  WaitingRoom(int each, int all, Supplier<String> sender) {
    this.each = each;
    this.all = all;
    this.sender = sender;
  }

  <T> T during(Stay<T> stay) throws InterruptedException {
    String somebody = sender.get();
    enter(somebody);
    try {
      return stay.end();
    } finally {
      leave(somebody);
    }
  }

  private synchronized void enter(String somebody) {
    if (inside.getOrDefault(somebody, 0) >= each) {
      throw new Refused(Refusal.TOO_MANY_REQUESTS, new NotCaughtUp.TooManyOfYours(each));
    }
    if (total >= all) {
      throw new Refused(Refusal.NOT_CAUGHT_UP, NotCaughtUp.Simple.TOO_MANY_WAIT);
    }
    inside.merge(somebody, 1, Integer::sum);
    total++;
  }

  private synchronized void leave(String somebody) {
    inside.computeIfPresent(somebody, (who, times) -> times == 1 ? null : times - 1);
    total--;
  }
}
