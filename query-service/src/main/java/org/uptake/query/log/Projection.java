package org.uptake.query.log;

import java.util.List;

/**
 * Turns events into rows. It can be replayed at any time: it writes its own tables and nothing
 * else.
 */
public interface Projection {

  /** Stored data: under it the projection's position is kept. */
  String name();

  /** Whether an event leads to rows here. */
  boolean takes(Object event);

  /**
   * Writes the rows of these events, in the transaction at hand; those of every position, not only
   * of the last.
   *
   * @param batch in order of position
   */
  void on(List<Recorded> batch);

  /**
   * What is remembered between batches may be wrong: a batch was rolled back, or another node
   * wrote.
   */
  default void forget() {}
}
