package org.uptake.query.platform;

import java.util.HashMap;
import java.util.Map;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;

/**
 * The bytes of answers that somebody is taking. Nobody has more of them than a third of what is
 * left beside: alone a quarter of the room, and each who comes later less, so that something is
 * left for whoever asks for little.
 */
final class UnderWay {

  private static final int SHARES = 3;

  private final long room;
  private final Map<String, Long> taking = new HashMap<>();
  private long total;

  /**
   * @param room for the bytes of all
   */
  UnderWay(long room) {
    this.room = room;
  }

  /**
   * Makes room until {@link #end}.
   *
   * @throws Refused {@link Refusal#TOO_MANY_REQUESTS} where answers to the same sender are under
   *     way, {@link Refusal#TOO_MANY_QUESTIONS} where those to others are
   */
  synchronized void begin(String sender, long bytes) {
    long theirs = taking.getOrDefault(sender, 0L);
    // Where nothing is under way the room may be as small as it likes.
    if (total > 0 && theirs + bytes > (room - total) / SHARES) {
      throw theirs > 0 ? ofTheirOwn() : ofOthers();
    }
    var ignored = taking.merge(sender, bytes, Long::sum);
    total += bytes;
  }

  synchronized void end(String sender, long bytes) {
    var ignored =
        taking.computeIfPresent(sender, (who, held) -> held == bytes ? null : held - bytes);
    total -= bytes;
  }

  private static Refused ofTheirOwn() {
    return new Refused(Refusal.TOO_MANY_REQUESTS, Untaken.YOURS);
  }

  private static Refused ofOthers() {
    return new Refused(Refusal.TOO_MANY_QUESTIONS, Untaken.OF_OTHERS);
  }
}
