package org.uptake.bench.made;

import java.time.Instant;
import org.uptake.command.platform.Stamp;

/** Numbers the events of one stream. */
final class EventStream {

  private static final int SOONEST_MICROS = 2_000;
  private static final int LATEST_MICROS = 40_000;

  private final String name;
  private final Dice dice;
  private long sequence;

  EventStream(String name, Dice dice) {
    this.name = name;
    this.dice = dice;
  }

  /** It is written a moment before it is recorded. */
  Made next(Object event, Stamp stamp, Instant recordedAt) {
    Instant writtenAt = recordedAt.minusNanos(1_000L * dice.between(SOONEST_MICROS, LATEST_MICROS));
    return new Made(dice.id(writtenAt), name, sequence++, event, stamp, writtenAt, recordedAt);
  }
}
